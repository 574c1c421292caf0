package dev.lectern.text.rules;

import dev.lectern.text.number.Digits;

/** Takes a name without spaces apart where small letters, capitals and digits meet: {@code SeaFishing}, {@code GitHub2}. */
final class Compound {
    private Compound() {}

    /** The words of all parts. */
    static String words(String written) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        while (from < written.length()) {
            int to = end(written, from);
            String part = part(written.substring(from, to));
            if (!part.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ").append(part);
            }
            from = to;
        }
        return words.toString();
    }

    private static int end(String written, int from) {
        int end = from + 1;
        while (end < written.length() && together(written, from, end)) {
            end++;
        }
        return end;
    }

    private static boolean together(String written, int from, int at) {
        char before = written.charAt(at - 1);
        char here = written.charAt(at);
        if (Character.isDigit(before) || Character.isDigit(here)) {
            return Character.isDigit(before) && Character.isDigit(here);
        }
        if (!isCapital(here)) {
            boolean run = at - from > 1 && isCapital(before) && isCapital(written.charAt(at - 2));
            return !run || written.substring(at).equals("s") || here == '\'';
        }
        boolean lastOfRun = at + 1 < written.length()
                && Character.isLowerCase(written.charAt(at + 1))
                && !written.substring(at + 1).equals("s");
        return (isCapital(before) || before == '\'') && !(lastOfRun && isCapital(before));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static String part(String part) {
        char first = part.charAt(0);
        if (Character.isDigit(first)) {
            return Digits.pairs(part);
        }
        if (part.length() > 1 && isCapital(part.charAt(1))) {
            boolean plural = part.endsWith("s");
            String capitals = plural ? part.substring(0, part.length() - 1) : part;
            if (Capitals.asWord(capitals, false)) {
                return Letters.word(part);
            }
            return plural ? Letters.plural(capitals) : Letters.names(capitals);
        }
        return SmallWord.words(Letters.word(part));
    }
}
