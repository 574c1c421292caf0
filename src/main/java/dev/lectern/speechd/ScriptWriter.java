package dev.lectern.speechd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what is said as SSML, and names punctuation and capitals on the way. */
final class ScriptWriter {
    /** The mark at which a short tone stands for a capital letter. */
    static final String BLIP = "lectern:capital";

    private final Settings settings;
    private final StringBuilder ssml = new StringBuilder("<speak>");
    private final StringBuilder text = new StringBuilder();
    private final List<String> marks = new ArrayList<>();

    ScriptWriter(Settings settings) {
        this.settings = settings;
    }

    /** Running text, in the manner that is set. */
    void text(String written) {
        if (settings.spelling()) {
            spell(written);
        } else {
            capitals(settings.punctuation().name(written));
        }
    }

    /** One character by its name. */
    void character(int c) {
        if (Character.isUpperCase(c)) {
            capital("capital ");
        }
        plain(CharacterNames.of(c));
    }

    /** Text that is said as it is, whatever is set. */
    void plain(String words) {
        text.append(words);
        ssml.append(escaped(words));
    }

    /** A mark at this place. */
    void mark(String name) {
        marks.add(name);
        ssml.append("<mark name=\"").append(escaped(name)).append("\"/>");
    }

    /** Begins an element. */
    void open(String name, Map<String, String> attributes) {
        ssml.append(attributes.entrySet().stream()
                .map(it -> " " + it.getKey() + "=\"" + escaped(it.getValue()) + "\"")
                .collect(Collectors.joining("", "<" + name, ">")));
    }

    /** Ends it. */
    void close(String name) {
        ssml.append("</").append(name).append('>');
    }

    Script script() {
        return new Script(ssml + "</speak>", text.toString(), marks);
    }

    private void spell(String written) {
        written.codePoints().filter(c -> !Character.isISOControl(c)).forEach(c -> {
            character(c);
            plain(", ");
        });
    }

    private void capitals(String written) {
        if (settings.capitals() == Settings.Capitals.NONE) {
            plain(written);
            return;
        }
        int from = 0;
        for (int at = 0; at < written.length(); at++) {
            boolean begins = at == 0 || !Character.isLetter(written.charAt(at - 1));
            if (begins && Character.isUpperCase(written.charAt(at))) {
                plain(written.substring(from, at));
                capital(allCapitals(written, at) ? "all capitals " : "capital ");
                from = at;
            }
        }
        plain(written.substring(from));
    }

    private void capital(String word) {
        switch (settings.capitals()) {
            case NONE -> {}
            case SPELL -> plain(word);
            case ICON -> mark(BLIP);
        }
    }

    private static boolean allCapitals(String written, int at) {
        return at + 1 < written.length() && Character.isUpperCase(written.charAt(at + 1));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
