package dev.lectern.text.sentence;

/**
 * Sentences that somebody wrote without a space between them: {@code It rained.The match went on}. Addresses, file names
 * and identifiers look alike, so a word must follow that begins sentences.
 */
final class Glued {
    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_TOKEN = 200;

    private Glued() {}

    static boolean cuts(Stop stop) {
        if (Glyph.spacelessStop(stop.text().charAt(stop.runEnd() - 1))) {
            return true;
        }
        String next = stop.wordAt(stop.end());
        int after = stop.end() + next.length();
        boolean starts =
                (Words.of("starter").contains(next) || Words.of("title").contains(next)) && next.length() > 1;
        return starts && separate(stop, after) && wordBefore(stop) && !address(stop);
    }

    /** Whether the word ends there and is not the middle of a name such as {@code Config.The.xml}. */
    private static boolean separate(Stop stop, int after) {
        char c = after < stop.limit() ? stop.text().charAt(after) : ' ';
        char then = after + 1 < stop.limit() ? stop.text().charAt(after + 1) : ' ';
        boolean stops = Glyph.stop(c) && !Character.isLowerCase(then);
        return Glyph.space(c) || c == ',' || c == '\u2019' || c == '\'' || stops;
    }

    private static boolean wordBefore(Stop stop) {
        String word = stop.word().substring(stop.word().lastIndexOf('.') + 1);
        boolean plain = word.length() >= SHORTEST_WORD && Character.isLowerCase(word.charAt(word.length() - 1));
        boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        return (plain && !Abbreviation.known(word)) || number || stop.closes();
    }

    private static boolean address(Stop stop) {
        for (int i = stop.mark(); i > stop.from() && stop.mark() - i < LONGEST_TOKEN; i--) {
            char c = stop.text().charAt(i - 1);
            if (Glyph.space(c)) {
                return false;
            }
            if (c == '@' || c == '/' || c == '_' || c == '\\') {
                return true;
            }
        }
        return stop.text().startsWith("www.", stop.from());
    }
}
