package dev.lectern.text.rules;

import dev.lectern.text.number.Digits;
import java.util.Locale;

/** Words that are spelled out letter by letter. */
final class Letters {
    private Letters() {}

    /** The names of the letters, as {@link Piece} writes them. */
    static String names(String letters) {
        StringBuilder names = new StringBuilder(2 * letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char letter = Character.toUpperCase(letters.charAt(i));
            if (letter >= 'A' && letter <= 'Z') {
                names.append(names.isEmpty() ? "" : " ").append(letter);
            }
        }
        return names.toString();
    }

    /** Letters and figures one by one. */
    static String each(String code) {
        StringBuilder each = new StringBuilder(4 * code.length());
        for (int i = 0; i < code.length(); i++) {
            String one = code.substring(i, i + 1);
            each.append(each.isEmpty() ? "" : " ")
                    .append(Character.isDigit(one.charAt(0)) ? Digits.words(one) : names(one));
        }
        return each.toString();
    }

    /** The same with a plural or possessive s on the last. */
    static String plural(String letters) {
        return names(letters) + "'s";
    }

    /** A word in small letters. */
    static String word(String written) {
        return written.toLowerCase(Locale.ROOT);
    }
}
