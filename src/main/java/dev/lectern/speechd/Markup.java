package dev.lectern.speechd;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the SSML that speech-dispatcher sends, mostly {@code <speak>}, text, and {@code <mark>} between sentences, and gives it
 * on with the changes that settings ask for. What the elements mean is not decided here.
 */
final class Markup {
    private static final Logger LOG = LoggerFactory.getLogger(Markup.class);
    private static final XMLInputFactory FACTORY = factory();

    /** Elements whose text is not running text: nothing is named in it. */
    private static final Set<String> LITERAL = Set.of("say-as", "sub", "phoneme", "metadata", "desc");

    private final ScriptWriter script;
    private final boolean marksAlone;
    private final Deque<String> open = new ArrayDeque<>();
    private int literal;

    private Markup(ScriptWriter script, boolean marksAlone) {
        this.script = script;
        this.marksAlone = marksAlone;
    }

    /** What a message says. What is no well-formed SSML is spoken all the same, without its tags. */
    static Script read(String ssml, Settings settings) {
        return read(ssml, settings, false);
    }

    /** The text of a message and its marks, without any other element. */
    static Script marksAlone(String ssml, Settings settings) {
        return read(ssml, settings, true);
    }

    private static Script read(String ssml, Settings settings, boolean marksAlone) {
        String clean = withoutControls(ssml);
        if (clean.indexOf('<') >= 0) {
            try {
                ScriptWriter script = new ScriptWriter(settings);
                new Markup(script, marksAlone).read(rooted(clean));
                return script.script();
            } catch (XMLStreamException | MissingResourceException e) { // the latter for some faults in a DOCTYPE
                LOG.warn("A message is no well-formed SSML; its text is spoken without the tags: {}", e.getMessage());
            }
        }
        ScriptWriter script = new ScriptWriter(settings);
        script.text(clean.replaceAll("<[^<>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&"));
        return script.script();
    }

    private static String rooted(String ssml) {
        return ssml.stripLeading().startsWith("<") ? ssml : "<speak>" + ssml + "</speak>";
    }

    /** XML 1.0 does not allow most control characters, which terminals are full of. */
    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c < 32 || c == 127 || c == 0xFFFE || c == 0xFFFF || isHalf(c) ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private void read(String ssml) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(ssml));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName(), attributes(reader));
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text(reader.getText());
                default -> {}
            }
        }
    }

    private void start(String name, Map<String, String> attributes) {
        open.push(name);
        literal += LITERAL.contains(name) ? 1 : 0;
        if (name.equals("mark")) {
            script.mark(attributes.getOrDefault("name", ""));
        } else if (!name.equals("speak") && !marksAlone) {
            script.open(name, attributes);
        }
    }

    private void end() {
        String name = open.pop();
        literal -= LITERAL.contains(name) ? 1 : 0;
        if (!name.equals("mark") && !name.equals("speak")) {
            if (marksAlone) {
                script.plain(" ");
            } else {
                script.close(name);
            }
        }
    }

    private void text(String text) {
        if (literal > 0) {
            script.plain(text);
        } else {
            script.text(text);
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = "xml".equals(reader.getAttributePrefix(i)) ? "xml:" : "";
            attributes.put(prefix + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    /** Prefixes are taken as a part of names: documents in the wild use some that they do not declare. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
