package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** Words with capitals inside: {@code YouTube} is two words, {@code dsDNA} has letters; {@code McBean} is a name. */
final class MixedCase implements Rule {
    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int end = scan.wordEnd(at);
        String saying = end - at > 8 || end == at || scan.digit(end) ? "" : Vocabulary.saying(scan.text(at, end));
        if (!saying.isEmpty()) {
            reading.say(at, end, "saying", saying);
            return end;
        }
        if (!mixed(scan, at, end)) {
            return at;
        }
        reading.say(at, end, "mixed case", Compound.words(scan.text(at, end)));
        return end;
    }

    /** Whether a capital follows a small letter, names such as McBean and O'Neill aside. */
    private static boolean mixed(Scan scan, int at, int end) {
        for (int i = at + 1; i < end; i++) {
            if (scan.capital(i) && scan.at(i - 1) != '\'' && !scan.capital(i - 1) && !prefix(scan, at, i)) {
                return true;
            }
        }
        return end - at > 3
                && scan.capital(at)
                && scan.capital(at + 1)
                && !scan.capital(end - 1)
                && scan.at(end - 2) != '\''
                && scan.letter(end - 2)
                && !scan.capital(end - 2);
    }

    private static boolean prefix(Scan scan, int at, int capital) {
        String before = scan.text(at, capital);
        return scan.letter(capital + 1)
                && !scan.capital(capital + 1)
                && (before.equals("Mc")
                        || before.equals("Mac")
                        || before.equals("De")
                        || before.equals("La")
                        || before.equals("Le")
                        || before.equals("Van")
                        || before.equals("Fitz")
                        || before.equals("Di"));
    }
}
