package dev.lectern.text.rules;

import java.util.Set;

/** Reads one kind of written thing. Rules hold no state; they are asked in the order of {@link Rules}. */
public interface Rule {
    /** With what the things that it reads begin. */
    Set<Start> starts();

    /**
     * Tries to read what stands at {@code at}.
     *
     * @param scan the sentence
     * @param at an index into it at which nothing has been read yet
     * @param reading what has been read so far; takes what this rule reads
     * @return the index after what was read, or {@code at} when it is not this rule's
     */
    int read(Scan scan, int at, Reading reading);
}
