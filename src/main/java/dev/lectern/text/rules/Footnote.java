package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks of notes, which a reader leaves out: {@code [12]}, {@code [citation needed]}, daggers, raised figures after words. */
final class Footnote implements Rule {
    private static final Pattern BRACKETS = Pattern.compile(
            "\\[(?!0\\])(?:\\d{1,3}(?:[,\u2013-] ?\\d{1,3}){0,5}|[a-z]|note \\d{1,3}|[nN]\\d{1,3}|citation needed|clarification needed"
                    + "|better source needed|original research\\?|who\\?|when\\?|dubious)\\]");
    private static final String RAISED = "\u00B9\u00B2\u00B3\u2070\u2074\u2075\u2076\u2077\u2078\u2079";

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.MARK, Start.OTHER);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int end = scan.at(at) == '[' ? brackets(scan, at) : marks(scan, at);
        if (end > at) {
            reading.pass(at, end, "footnote");
        }
        return end;
    }

    private static int brackets(Scan scan, int at) {
        Matcher brackets = scan.matcher(BRACKETS, at);
        boolean behind = at > 0 && !scan.blank(at - 1) && scan.at(at - 1) != '(';
        return brackets.lookingAt() && behind ? brackets.end() : at;
    }

    private static int marks(Scan scan, int at) {
        int end = at;
        while (scan.at(end) == '\u2020' || scan.at(end) == '\u2021') {
            end++;
        }
        boolean afterWord = (scan.letter(at - 1) && scan.letter(at - 2) && !quantity(scan, at))
                || (!Equation.bracketed(scan, at) && ".,;:!?)\"'\u201D".indexOf(scan.at(at - 1)) >= 0 && at > 0);
        if (end == at && afterWord) {
            while (end < scan.length() && RAISED.indexOf(scan.at(end)) >= 0) {
                end++;
            }
        }
        return end;
    }

    /** {@code mc²}, {@code km²}: two letters that are no word stand for something that is multiplied. */
    private static boolean quantity(Scan scan, int at) {
        return !scan.letter(at - 3) && !Vocabulary.word(scan.lower(at - 2, at));
    }
}
