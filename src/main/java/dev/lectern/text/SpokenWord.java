package dev.lectern.text;

import java.util.List;

/**
 * One word as an engine is to say it.
 *
 * @param spelling ASCII letters and inner apostrophes, lower case; a single letter is said by its name except for
 *     {@code a} and {@code i}, which a front end that means the letter gives with phones
 * @param phones how it sounds, in the engine's ARPABET (lower case, stress digit after the vowel, for example
 *     {@code hh ax l ow1}), or empty when the engine is to look it up
 */
public record SpokenWord(String spelling, List<String> phones) {
    public SpokenWord {
        if (spelling.isEmpty()) {
            throw new IllegalArgumentException("A spoken word has a spelling.");
        }
        phones = List.copyOf(phones);
    }

    /** A word that the engine looks up. */
    public SpokenWord(String spelling) {
        this(spelling, List.of());
    }
}
