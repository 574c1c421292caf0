package dev.lectern.timing;

import java.util.Locale;

/** What a cue is the time of. */
public enum CueKind {
    SENTENCE,
    WORD;

    /** The word for it in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
