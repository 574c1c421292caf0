package dev.lectern.ssml;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads SSML. Holds no state: safe on threads. A DOCTYPE is refused, so no entity is ever declared and nothing outside the
 * document is looked at. Names are taken as they are written, without namespaces: documents in the wild use prefixes that they
 * do not declare.
 */
public final class SsmlReader {
    /** A factory takes longer to make than most documents to read; one a thread, for nobody promises that one serves several. */
    private static final ThreadLocal<XMLInputFactory> FACTORY = ThreadLocal.withInitial(SsmlReader::factory);

    private SsmlReader() {}

    /**
     * What a document says.
     *
     * @param document from {@code <speak>} to {@code </speak>}, with or without an XML declaration
     * @throws SsmlException if it is not well-formed XML, has a DOCTYPE or another root
     */
    public static Ssml read(String document) {
        // a declaration has to be the first thing there is, yet blank lines in front of it are common
        String stripped = document.strip();
        int above = (int) document.substring(0, document.indexOf(stripped))
                .chars()
                .filter(c -> c == '\n')
                .count();
        try {
            return read(FACTORY.get().createXMLStreamReader(new StringReader(stripped)), above);
        } catch (XMLStreamException e) {
            int line = above
                    + (e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber()));
            throw new SsmlException(
                    line, "it is not well-formed XML (" + lastLine(e) + "); see to its tags and signs.");
        } catch (MissingResourceException e) {
            // Java's parser has no words for some faults in a DOCTYPE.
            throw new SsmlException(1, "a DOCTYPE is not taken, and this one is broken; remove it.");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("outside entities are not read");
        });
        return factory;
    }

    /** @param above lines of the document above what is read */
    private static Ssml read(XMLStreamReader xml, int above) throws XMLStreamException {
        Score score = new Score();
        Elements elements = new Elements(score);
        boolean root = true;
        while (xml.hasNext()) {
            int event = xml.next();
            score.line(line(xml, above));
            switch (event) {
                case XMLStreamConstants.DTD ->
                    throw new SsmlException(line(xml, above), "a DOCTYPE is not taken; remove it.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (root && !xml.getLocalName().equals("speak")) {
                        throw new SsmlException(
                                line(xml, above), "the outermost element is speak, not " + xml.getLocalName() + ".");
                    }
                    root = false;
                    elements.start(xml.getLocalName(), attributes(xml));
                }
                case XMLStreamConstants.END_ELEMENT -> elements.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    elements.text(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new SsmlException(
                            line(xml, above),
                            "the entity &" + xml.getLocalName() + "; is not known; write the character itself.");
                default -> {}
            }
        }
        return score.finished();
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = "xml".equals(xml.getAttributePrefix(i)) ? "xml:" : "";
            attributes.put(prefix + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static int line(XMLStreamReader xml, int above) {
        return above + Math.max(1, xml.getLocation().getLineNumber());
    }

    /** The parser's message goes on over several lines, of which the last says what is wrong. */
    private static String lastLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).strip();
        String last = message.substring(message.lastIndexOf('\n') + 1);
        return last.replaceFirst("^Message: ", "").replaceFirst("\\.$", "");
    }
}
