package dev.lectern.text.rules;

import java.util.Locale;
import java.util.Set;

/** Nouns that a number with a letter is the name of: {@code Exit 12A}, {@code Seat 23C}, {@code Figures 2d and 3g}. */
final class Labels {
    private static final Set<String> NOUNS = Set.of(
            ("exit exits seat seats gate unit units row rows flat room rooms apartment apt platform section sections sec table tables"
                            + " figure figures fig figs rule form bus route line lot suite building block class grade level track page pages"
                            + " question exercise appendix item items note part parts schedule article chapter door stall stand bay berth"
                            + " house number no tower wing zone group model panel panels plate step problem theorem paragraph para clause")
                    .split(" "));
    private static final int MOST = 4;

    private Labels() {}

    /** Whether letters with figures and a hyphen stand before: {@code i5-12400F}. */
    static boolean model(Scan scan, int at) {
        int place = at - 1;
        if (scan.at(place) != '-') {
            return false;
        }
        while (scan.digit(place - 1)) {
            place--;
        }
        return place < at - 1 && scan.letter(place - 1);
    }

    /** Whether such a noun stands before the number, or before others that it is listed with. */
    static boolean before(Scan scan, int at) {
        if (scan.at(at - 1) == '#') {
            return true;
        }
        int place = at;
        for (int count = 0; count < MOST; count++) {
            String word = scan.wordBefore(place);
            if (NOUNS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
            int end = scan.skipBlanksBack(place);
            boolean joined = word.equals("and") || word.equals("or") || word.equals("to");
            boolean listed = ",&-\u2013".indexOf(scan.at(end - 1)) >= 0 && end > 0;
            if (!joined && !listed) {
                return false;
            }
            end = scan.skipBlanksBack(joined ? end - word.length() : end - 1);
            int from = end;
            while (scan.letter(from - 1) || scan.digit(from - 1)) {
                from--;
            }
            if (!scan.digit(from)) {
                return false;
            }
            place = from;
        }
        return false;
    }
}
