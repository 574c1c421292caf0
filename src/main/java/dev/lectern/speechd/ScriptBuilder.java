package dev.lectern.speechd;

import dev.lectern.speechd.Script.Blip;
import dev.lectern.speechd.Script.Mark;
import dev.lectern.speechd.Script.Note;
import java.util.ArrayList;
import java.util.List;

/** Collects what is said, names punctuation and capitals on the way, and remembers where marks stand. */
final class ScriptBuilder {
    private final Settings settings;
    private final StringBuilder text = new StringBuilder();
    private final List<Note> notes = new ArrayList<>();

    ScriptBuilder(Settings settings) {
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

    /** Character by character. */
    void spell(String written) {
        written.codePoints().filter(c -> !Character.isISOControl(c)).forEach(c -> {
            character(c);
            text.append(", ");
        });
    }

    /** One character by its name. */
    void character(int c) {
        if (Character.isUpperCase(c)) {
            capital("capital ");
        }
        text.append(CharacterNames.of(c));
    }

    /** Words that are said as they are, whatever is set. */
    void plain(String words) {
        text.append(words);
    }

    /** An index mark at this place. */
    void mark(String name) {
        notes.add(new Mark(text.length(), name));
    }

    Script build() {
        return new Script(text.toString(), notes);
    }

    private void capitals(String written) {
        if (settings.capitals() == Settings.Capitals.NONE) {
            text.append(written);
            return;
        }
        int from = 0;
        for (int at = 0; at < written.length(); at++) {
            boolean begins = at == 0 || !Character.isLetter(written.charAt(at - 1));
            if (begins && Character.isUpperCase(written.charAt(at))) {
                text.append(written, from, at);
                capital(allCapitals(written, at) ? "all capitals " : "capital ");
                from = at;
            }
        }
        text.append(written, from, written.length());
    }

    private void capital(String word) {
        switch (settings.capitals()) {
            case NONE -> {}
            case SPELL -> text.append(word);
            case ICON -> notes.add(new Blip(text.length()));
        }
    }

    private static boolean allCapitals(String written, int at) {
        return at + 1 < written.length() && Character.isUpperCase(written.charAt(at + 1));
    }
}
