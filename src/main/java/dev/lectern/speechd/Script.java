package dev.lectern.speechd;

import java.util.List;

/**
 * A message as Lectern is to speak it.
 *
 * @param text plain text, one paragraph
 * @param notes what happens at places of the text, in order
 */
record Script(String text, List<Note> notes) {
    /** Something that happens when a place of the text is reached. */
    sealed interface Note permits Mark, Blip {
        /** UTF-16 offset into the text. */
        int at();
    }

    /** An index mark to be reported. */
    record Mark(int at, String name) implements Note {}

    /** A short tone before a capital letter. */
    record Blip(int at) implements Note {}

    Script {
        notes = List.copyOf(notes);
    }
}
