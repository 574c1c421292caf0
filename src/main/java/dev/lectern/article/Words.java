package dev.lectern.article;

import java.lang.Character.UnicodeScript;

/**
 * Words of a text and the time that they take. Where a script puts no spaces between words, they are taken by their mean
 * length: ten signs of Chinese or Japanese are six words, four of the scripts of South-East Asia are one. Read aloud, both
 * take about as long as so many English words.
 */
public final class Words {
    private static final int A_MINUTE = 170;

    /** The signs after a long vowel of katakana, which belong to no script of their own. */
    private static final int LENGTHENED = 0x30FC;

    private static final int LENGTHENED_NARROW = 0xFF70;

    /** The first sign of Thai: before it every script has spaces between its words. */
    private static final int FIRST_UNSPACED = 0x0E01;

    private Words() {}

    /** The number of words: stretches without white space that hold a letter or a digit, and those of unspaced scripts. */
    public static int count(String text) {
        int words = 0;
        int ideographs = 0;
        int syllables = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            Spacing spacing = c < FIRST_UNSPACED ? Spacing.WORDS : spacing(c);
            if (spacing == Spacing.NONE) {
                ideographs++;
                counted = false;
            } else if (spacing == Spacing.PHRASES) {
                syllables++;
                counted = false;
            } else if (Character.isWhitespace(c) || c == '\u00A0') {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                words++;
            }
        }
        return words + (6 * ideographs + 9) / 10 + (syllables + 3) / 4;
    }

    /** Whole minutes, rounded up, that it takes to hear so many words at natural speed. */
    public static int minutes(int words) {
        return (words + A_MINUTE - 1) / A_MINUTE;
    }

    private static Spacing spacing(int c) {
        if (c == LENGTHENED || c == LENGTHENED_NARROW) {
            return Spacing.NONE;
        }
        if (!Character.isLetter(c)) {
            return Spacing.WORDS; // a mark upon a letter is no letter more
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> Spacing.NONE;
            case THAI, LAO, KHMER, MYANMAR -> Spacing.PHRASES;
            default -> Spacing.WORDS;
        };
    }

    /** Between what a script puts spaces. */
    private enum Spacing {
        WORDS,
        PHRASES,
        NONE
    }
}
