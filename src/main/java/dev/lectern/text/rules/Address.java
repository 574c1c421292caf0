package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import dev.lectern.text.number.Digits;
import java.util.Set;

/** Says an address of the net: its words as words, the signs between them by name, and not more than one can follow. */
final class Address {
    private static final int MOST_WORDS = 60;
    private static final Set<String> SHORT_WORDS = Set.of(
            "of to in on my go we be is by or an do so no he up the and for new all you our get one two co".split(" "));

    private Address() {}

    static String words(String written) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        int from = 0;
        while (from < written.length() && count < MOST_WORDS) {
            int to = partEnd(written, from);
            String part = part(written.substring(from, to));
            count += part.isEmpty() ? 0 : part.split(" ").length;
            words.append(words.isEmpty() || part.isEmpty() ? "" : " ").append(part);
            from = to;
        }
        return from < written.length() ? words + " and so on" : words.toString();
    }

    private static int partEnd(String written, int from) {
        int kind = kind(written.charAt(from));
        int end = from + 1;
        while (kind > 0 && end < written.length() && kind(written.charAt(end)) == kind) {
            end++;
        }
        return end;
    }

    private static int kind(char c) {
        if (c >= '0' && c <= '9') {
            return 1;
        }
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 2 : 0;
    }

    private static String part(String part) {
        return switch (kind(part.charAt(0))) {
            case 1 -> digits(part);
            case 2 -> letters(part);
            default -> sign(part.charAt(0));
        };
    }

    private static String digits(String digits) {
        if (digits.length() > 20) {
            return "a number of " + Cardinal.words(digits.length()) + " digits";
        }
        return digits.length() == 4 ? Digits.pairs(digits) : Digits.words(digits);
    }

    private static String letters(String letters) {
        String saying = Vocabulary.saying(letters);
        if (!saying.isEmpty()) {
            return saying;
        }
        if (letters.length() > 30) {
            return "a run of " + Cardinal.words(letters.length()) + " letters";
        }
        StringBuilder words = new StringBuilder();
        for (String part : letters.split("(?<=[a-z])(?=[A-Z])")) {
            words.append(words.isEmpty() ? "" : " ").append(label(Letters.word(part)));
        }
        return words.toString();
    }

    private static String label(String word) {
        boolean said = word.length() > 2
                ? Vocabulary.word(word) || Sounds.sayable(word) || (word.length() > 6 && Sounds.hasVowel(word))
                : SHORT_WORDS.contains(word);
        return said ? word : Letters.names(word);
    }

    private static String sign(char sign) {
        return switch (sign) {
            case '.' -> "dot";
            case '/' -> "slash";
            case ':' -> "colon";
            case '-' -> "dash";
            case '_' -> "underscore";
            case '@' -> "at";
            case '?' -> "question mark";
            case '=' -> "equals";
            case '&' -> "and";
            case '#' -> "hash";
            case '%' -> "percent";
            case '+' -> "plus";
            case '~' -> "tilde";
            case ',' -> "comma";
            case '\\' -> "backslash";
            default -> "";
        };
    }
}
