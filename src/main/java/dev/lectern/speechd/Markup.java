package dev.lectern.speechd;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the SSML that speech-dispatcher sends: mostly {@code <speak>}, text, and {@code <mark>} between sentences. */
final class Markup {
    private static final Logger LOG = LoggerFactory.getLogger(Markup.class);
    private static final XMLInputFactory FACTORY = factory();

    private final ScriptBuilder script;
    private final Deque<String> open = new ArrayDeque<>();

    /** Elements around this place in which text is not said. */
    private int silent;

    /** Elements around this place in which text is spelt. */
    private int spelt;

    private Markup(ScriptBuilder script) {
        this.script = script;
    }

    /** What a message says. What is no well-formed SSML is spoken all the same, without its tags. */
    static Script read(String ssml, Settings settings) {
        String clean = withoutControls(ssml);
        if (clean.indexOf('<') >= 0) {
            try {
                ScriptBuilder script = new ScriptBuilder(settings);
                new Markup(script).read(rooted(clean));
                return script.build();
            } catch (XMLStreamException e) {
                LOG.warn("A message is no well-formed SSML; its text is spoken without the tags: {}", e.getMessage());
            }
        }
        ScriptBuilder script = new ScriptBuilder(settings);
        script.text(clean.replaceAll("<[^<>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&"));
        return script.build();
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
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text(reader.getText());
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader reader) {
        String name = reader.getLocalName();
        open.push(name + (name.equals("say-as") && spells(reader) ? " spelt" : ""));
        switch (open.element()) {
            case "mark" -> attribute(reader, "name").ifPresent(script::mark);
            case "sub" -> {
                attribute(reader, "alias").ifPresent(script::text);
                silent++;
            }
            case "say-as spelt" -> spelt++;
            case "p", "s" -> script.plain(" ");
            case "break" -> script.plain(", ");
            default -> {}
        }
    }

    private void end() {
        switch (open.pop()) {
            case "sub" -> silent--;
            case "say-as spelt" -> spelt--;
            case "p", "s" -> script.plain(" ");
            default -> {}
        }
    }

    private void text(String text) {
        if (silent > 0) {
            return;
        }
        if (spelt > 0) {
            script.spell(text);
        } else {
            script.text(text);
        }
    }

    private static boolean spells(XMLStreamReader reader) {
        return switch (attribute(reader, "interpret-as").orElse("").toLowerCase(Locale.ROOT)) {
            case "characters", "spell-out", "tts:char" -> true;
            default -> false;
        };
    }

    private static Optional<String> attribute(XMLStreamReader reader, String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
