package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A letter that stands for itself, {@code plan B}, {@code John W. Gibson}; the words a and I are left to others. */
final class SingleLetter implements Rule {
    private static final Set<String> LABELLED = Set.of(
            "vitamin",
            "plan",
            "hepatitis",
            "company",
            "group",
            "class",
            "grade",
            "type",
            "serie",
            "section",
            "schedule",
            "part",
            "appendix",
            "exhibit",
            "point",
            "level",
            "category",
            "team",
            "influenza",
            "option",
            "block",
            "blood",
            "letter",
            "side",
            "line",
            "figure",
            "table",
            "league",
            "series",
            "tier",
            "factor",
            "protein",
            "room",
            "gate",
            "wing");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.CAPITAL, Start.SMALL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        boolean inWord = scan.letter(at + 1) || scan.letter(at - 1) || scan.digit(at + 1);
        if (inWord || (scan.at(at + 1) == '\'' && scan.letter(at + 2) && scan.at(at + 2) != 's')) {
            return at;
        }
        char letter = scan.at(at);
        if (letter == 'a' || letter == 'I' || (letter == 'A' && !isLetter(scan, at))) {
            return at;
        }
        boolean possessive = scan.at(at + 1) == '\'' && scan.at(at + 2) == 's';
        boolean initial = scan.at(at + 1) == '.' && scan.capital(at) && goesOn(scan, at + 2);
        int end = at + (possessive ? 3 : initial ? 2 : 1);
        String name = Letters.names(String.valueOf(letter));
        Raised.Power power = Raised.at(scan, end);
        reading.say(at, power.end(), "letter", power.after(possessive ? name + "'s" : name));
        return power.end();
    }

    /** A name's initial, {@code E. coli} and {@code K. 466} go on behind their stop. */
    private static boolean goesOn(Scan scan, int at) {
        int next = scan.skipBlanks(at);
        return scan.capital(next) || (next > at && (scan.letter(next) || scan.digit(next)));
    }

    /** Whether a capital A is the letter rather than the article. */
    private static boolean isLetter(Scan scan, int at) {
        char next = scan.at(at + 1);
        if (next == '.' || next == '-' || next == ',' || next == ')' || next == '/' || next == ':' || next == '&') {
            return true;
        }
        String before = scan.wordBefore(at);
        if (next == '\'' || before.equalsIgnoreCase("an")) {
            return true;
        }
        if (LABELLED.contains(before.toLowerCase(Locale.ROOT)) && scan.blank(at - 1)) {
            return true;
        }
        int after = scan.skipBlanks(at + 1);
        return at > 0 && after >= scan.length();
    }
}
