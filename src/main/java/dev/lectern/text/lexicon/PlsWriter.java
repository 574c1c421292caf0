package dev.lectern.text.lexicon;

import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes lexicons in the format that {@link Pls} reads. */
public final class PlsWriter {
    private PlsWriter() {}

    /**
     * The whole file, with one lexeme an entry in their order.
     *
     * @param language the language it is for, as in BCP 47
     */
    public static String write(Lexicon lexicon, String language) {
        StringWriter file = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml, "");
            begin(xml, language);
            for (Entry entry : lexicon.entries()) {
                lexeme(xml, entry);
            }
            line(xml, "");
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.close();
        } catch (XMLStreamException e) {
            throw new LexiconException("An entry of the lexicon holds characters that XML cannot: " + e.getMessage());
        }
        return file.toString();
    }

    private static void begin(XMLStreamWriter xml, String language) throws XMLStreamException {
        xml.writeStartElement(XMLConstants.DEFAULT_NS_PREFIX, "lexicon", Pls.NAMESPACE);
        xml.writeDefaultNamespace(Pls.NAMESPACE);
        xml.writeAttribute("version", "1.0");
        xml.writeAttribute("alphabet", Alphabet.IPA.id());
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
    }

    private static void lexeme(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        line(xml, "  ");
        xml.writeStartElement(Pls.NAMESPACE, "lexeme");
        line(xml, "    ");
        element(xml, "grapheme", entry.written());
        line(xml, "    ");
        saying(xml, entry.saying());
        line(xml, "  ");
        xml.writeEndElement();
    }

    private static void saying(XMLStreamWriter xml, Saying saying) throws XMLStreamException {
        if (saying instanceof Saying.Sounds sounds) {
            xml.writeStartElement(Pls.NAMESPACE, "phoneme");
            if (sounds.alphabet() != Alphabet.IPA) {
                xml.writeAttribute("alphabet", sounds.alphabet().id());
            }
            xml.writeCharacters(sounds.written());
            xml.writeEndElement();
        } else {
            element(xml, "alias", ((Saying.Alias) saying).text());
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(Pls.NAMESPACE, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void line(XMLStreamWriter xml, String indent) throws XMLStreamException {
        xml.writeCharacters("\n" + indent);
    }
}
