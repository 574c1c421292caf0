package dev.lectern.text.sentence;

import java.util.List;

/** Words with a full stop of their own, in groups that differ in what may follow: see {@code words.txt}. */
final class Abbreviation implements StopRule {
    private static final List<String> GROUPS = List.of("title", "latin", "number", "ending", "state");

    /** Whether a word is an abbreviation of any group. */
    static boolean known(String word) {
        return GROUPS.stream().anyMatch(group -> Words.of(group).contains(word));
    }

    @Override
    public Verdict judge(Stop stop) {
        if (stop.kind() != '.' || stop.ellipsis() || stop.closes()) {
            return Verdict.PASS;
        }
        String word = stop.word();
        word = word.substring(word.lastIndexOf('&') + 1);
        if (Words.of("latin").contains(word)
                || (Words.of("number").contains(word) && numbered(stop))
                || (Words.of("century").contains(word) && stop.nextWord().matches("BCE?|AD|CE"))
                || (Words.of("verse").contains(word) && verse(stop))
                || (Words.of("lettered").contains(word) && lettered(stop))) {
            return Verdict.JOIN;
        }
        boolean starter = Words.of("starter").contains(stop.nextWord());
        if (Words.of("title").contains(word)) {
            return starter && word.length() > 3 ? Verdict.CUT : Verdict.JOIN;
        }
        return Words.of("ending").contains(word) || inState(stop, word) ? goesOn(stop, starter) : Verdict.PASS;
    }

    private static Verdict goesOn(Stop stop, boolean starter) {
        char next = stop.nextLetter();
        return starter || Character.isDigit(next) ? Verdict.CUT : Verdict.JOIN;
    }

    /** Whether a number, a Roman numeral or a mark for a missing one follows. */
    private static boolean numbered(Stop stop) {
        int at = stop.next();
        char first = stop.nextChar();
        if (first == '?' || first == '#' || first == '[') {
            return true;
        }
        if (stop.word().equalsIgnoreCase("no") && stop.nextWord().equals("I") && pronoun(stop)) {
            return false;
        }
        boolean roman = true;
        while (at < stop.limit() && !Glyph.space(stop.text().charAt(at))) {
            char c = stop.text().charAt(at++);
            if (Character.isDigit(c)) {
                return true;
            }
            roman &= "IVXLCDM.,;:)".indexOf(c) >= 0;
        }
        return roman && "IVXLC".indexOf(first) >= 0;
    }

    /** Whether a small word follows on the I: {@code No. I stayed}. */
    private static boolean pronoun(Stop stop) {
        int at = stop.next() + 2;
        return at < stop.limit() && Character.isLowerCase(stop.text().charAt(at));
    }

    /** Whether chapter and verse follow: {@code Matt. 5:3}. */
    private static boolean verse(Stop stop) {
        int at = stop.next();
        while (at < stop.limit() && Character.isDigit(stop.text().charAt(at))) {
            at++;
        }
        return at > stop.next()
                && at + 1 < stop.limit()
                && stop.text().charAt(at) == ':'
                && Character.isDigit(stop.text().charAt(at + 1));
    }

    /** Whether a capital that stands alone follows: {@code Fig. A}, {@code App. B}. */
    private static boolean lettered(Stop stop) {
        int after = stop.next() + 1;
        char letter = stop.nextChar();
        char follows = after < stop.limit() ? stop.text().charAt(after) : ' ';
        return letter >= 'A'
                && letter <= 'Z'
                && letter != 'I'
                && !Character.isLetterOrDigit(follows)
                && follows != '\'';
    }

    private static boolean inState(Stop stop, String word) {
        int before = stop.mark() - word.length() - 1;
        while (before > stop.from() && stop.text().charAt(before) == ' ') {
            before--;
        }
        boolean place = before > stop.from() && ",(".indexOf(stop.text().charAt(before)) >= 0;
        return place && Words.of("state").contains(word);
    }
}
