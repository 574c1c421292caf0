package dev.lectern.text.lexicon;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads lexicons in the format of the W3C's Pronunciation Lexicon Specification 1.0
 * (www.w3.org/TR/2008/REC-pronunciation-lexicon-20081014). Of a lexeme's sayings the one with {@code prefer="true"} is
 * taken, else the first; {@code meta}, {@code metadata}, {@code example} and what is of other namespaces is passed over.
 * A document type declaration is refused, so nothing outside of the file is ever looked at.
 */
public final class Pls {
    /** The namespace of its elements. */
    public static final String NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon";

    private final XMLStreamReader xml;
    private final List<Entry> entries = new ArrayList<>();
    private String alphabet = "";

    private Pls(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * The lexicon that is written there.
     *
     * @throws LexiconException if it is not well-formed or breaks the specification; it names the line
     */
    public static Lexicon read(String written) {
        return read(new StringReader(written));
    }

    /**
     * The lexicon that a reader gives; the reader stays open.
     *
     * @throws LexiconException as {@link #read(String)}
     */
    public static Lexicon read(Reader reader) {
        try {
            return new Pls(factory().createXMLStreamReader(reader)).lexicon();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new LexiconException(line, "This is no well-formed XML without a DOCTYPE (" + firstLine(e) + ").");
        } catch (MissingResourceException e) {
            // Java's parser has no words for some faults in a DOCTYPE.
            throw new LexiconException(1, "A lexicon may have no DOCTYPE, and this one is broken: remove it.");
        }
    }

    /** The parser's message goes on over several lines, of which the last says what is wrong. */
    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).strip();
        String last = message.substring(message.lastIndexOf('\n') + 1);
        return last.replaceFirst("^Message: ", "").replaceFirst("\\.$", "");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("outside entities are not read");
        });
        return factory;
    }

    private Lexicon lexicon() throws XMLStreamException {
        boolean seen = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw wrong("A lexicon may have no DOCTYPE: remove it.");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                root();
                seen = true;
            }
        }
        if (!seen) {
            throw wrong("There is no lexicon element.");
        }
        return Lexicon.of(entries);
    }

    private void root() throws XMLStreamException {
        if (!ours("lexicon")) {
            throw wrong("The outermost element is lexicon, in the namespace " + NAMESPACE + ".");
        }
        if (!"1.0".equals(attribute("version"))) {
            throw wrong("The lexicon's version must be 1.0.");
        }
        if (language().isEmpty()) {
            throw wrong("The lexicon says in xml:lang which language it is for, such as en.");
        }
        alphabet = attribute("alphabet");
        if (alphabet.isEmpty()) {
            throw wrong("The lexicon says in alphabet how its sounds are written: ipa or x-arpabet.");
        }
        while (nextChild()) {
            if (ours("lexeme")) {
                lexeme();
            } else if (NAMESPACE.equals(xml.getNamespaceURI()) && !ours("meta") && !ours("metadata")) {
                throw wrong("The element " + xml.getLocalName() + " has no place in a lexicon.");
            } else {
                skip();
            }
        }
    }

    private void lexeme() throws XMLStreamException {
        if (!attribute("role").isEmpty()) {
            throw wrong("A lexeme with a role is for one part of speech only, which is not supported: remove it.");
        }
        int line = line();
        List<String> written = new ArrayList<>();
        List<Saying> sayings = new ArrayList<>();
        boolean preferred = false;
        while (nextChild()) {
            boolean prefer = "true".equals(attribute("prefer")) && !preferred;
            if (ours("grapheme")) {
                written.add(content());
            } else if (ours("phoneme") || ours("alias")) {
                sayings.add(prefer ? 0 : sayings.size(), saying());
                preferred |= prefer;
            } else if (NAMESPACE.equals(xml.getNamespaceURI()) && !ours("example")) {
                throw wrong("The element " + xml.getLocalName() + " has no place in a lexeme.");
            } else {
                skip();
            }
        }
        if (written.isEmpty() || sayings.isEmpty()) {
            throw new LexiconException(line, "A lexeme has a grapheme and a phoneme or an alias.");
        }
        written.forEach(word -> entries.add(entry(line, word, sayings.get(0))));
    }

    private static Entry entry(int line, String written, Saying saying) {
        try {
            return new Entry(written, saying);
        } catch (LexiconException e) {
            throw e.inLine(line);
        }
    }

    private Saying saying() throws XMLStreamException {
        int line = line();
        boolean alias = ours("alias");
        String own = attribute("alphabet");
        try {
            return alias
                    ? new Saying.Alias(content())
                    : new Saying.Sounds(Alphabet.of(own.isEmpty() ? alphabet : own), content());
        } catch (LexiconException e) {
            throw e.inLine(line);
        }
    }

    /** Moves to the next child element; false, and on the parent's end, when there is none. */
    private boolean nextChild() throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                throw wrong("Text stands outside of grapheme, phoneme and alias.");
            }
            event = xml.next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private String content() throws XMLStreamException {
        return xml.getElementText().strip();
    }

    private boolean ours(String name) {
        return NAMESPACE.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private String language() {
        String value = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        return value == null ? "" : value;
    }

    private int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private LexiconException wrong(String message) {
        return new LexiconException(line(), message);
    }
}
