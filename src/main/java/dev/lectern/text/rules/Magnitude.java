package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A count with its scale in letters: {@code 1.5bn users}, {@code 3m people}, {@code 300k sales}; not {@code 100m hurdles}. */
final class Magnitude implements Rule {
    /** What is counted in millions; of plurals in general one can't tell, as metres have them too. */
    private static final Set<String> COUNTED = Set.of(
            ("people likes men women children adults viewers fans users homes jobs barrels copies tonnes tons doses households voters votes"
                            + " views downloads shares passengers visitors residents workers students pupils subscribers customers"
                            + " followers members readers listeners tourists migrants refugees deaths cases acres hectares vehicles"
                            + " cars units bottles trees birds animals inhabitants citizens lives times tests visits streams players"
                            + " hits clicks tickets employees patients pensioners taxpayers drivers immigrants families listens"
                            + " accounts devices chips parts bags items songs plays orders parcels guests spectators"
                            + " participants gallons litres liters bushels tokens parameters species dollars euros pounds")
                    .split(" "));

    private static final Set<String> AUDIENCES =
            Set.of("population", "audience", "viewership", "turnout", "readership", "circulation", "workforce");
    /** What thousands in a name are run, or shown, in. */
    private static final Set<String> KILOMETERS = Set.of(
            "runs",
            "races",
            "walks",
            "runners",
            "walkers",
            "videos",
            "screens",
            "displays",
            "monitors",
            "cameras",
            "tvs",
            "televisions",
            "resistors",
            "modems",
            "ohms",
            "gains",
            "times");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT, Start.MARK);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (!candidate(scan, at)) {
            return at;
        }
        Amount amount = Amount.at(scan, at);
        if (amount.isEmpty() || scan.letter(at - 1)) {
            return at;
        }
        int from = scan.at(amount.end()) == ' ' ? amount.end() + 1 : amount.end();
        int end = scan.wordEnd(from);
        String letters = scan.text(from, end);
        String scale = letters.length() > 3 ? "" : Scale.attached(letters);
        if (scale.isEmpty() || scan.digit(end) || !counts(scan, at, end, letters)) {
            return at;
        }
        if (from > amount.end()) {
            reading.say(at, amount.end(), "number", amount.words());
            reading.say(from, end, "number", scale);
            return end;
        }
        reading.say(at, end, "number", amount.words() + " " + scale);
        return end;
    }

    /** A quick look ahead: a letter of a scale behind the figures. */
    private static boolean candidate(Scan scan, int at) {
        int end = at;
        while (scan.digit(end) || scan.at(end) == '.' || scan.at(end) == ',') {
            end++;
        }
        int letter = scan.at(end) == ' ' ? end + 1 : end;
        return "bmkt".indexOf(scan.at(letter) | 0x20) >= 0;
    }

    private static boolean counts(Scan scan, int at, int end, String letters) {
        return switch (letters) {
            case "bn", "Bn", "bln", "mn", "mln", "tn", "trn" -> true;
            case "m", "M" -> (scan.blank(end) && counted(scan, end)) || AUDIENCES.contains(noun(scan, at));
            case "k", "K" -> AUDIENCES.contains(noun(scan, at)) || (scan.blank(end) && thousands(scan, end));
            default -> false;
        };
    }

    /** One of the next two words. */
    private static boolean counted(Scan scan, int end) {
        String next = scan.wordAfter(end);
        return counted(next)
                || (!next.isEmpty() && !size(next) && counted(scan.wordAfter(scan.skipBlanks(end) + next.length())));
    }

    private static boolean counted(String word) {
        boolean nation = word.length() > 4 && Character.isUpperCase(word.charAt(0)) && word.endsWith("ans");
        return nation || COUNTED.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean size(String word) {
        return Set.of("tall", "high", "long", "wide", "deep", "away", "thick", "from", "of", "to", "by")
                .contains(word);
    }

    private static boolean thousands(Scan scan, int end) {
        String next = scan.wordAfter(end);
        boolean plural = next.length() > 3 && next.endsWith("s") && !next.endsWith("ss");
        return counted(scan, end)
                || (plural
                        && Character.isLowerCase(next.charAt(0))
                        && !KILOMETERS.contains(next.toLowerCase(Locale.ROOT)));
    }

    /** The noun before a colon, "of" or "is". */
    private static String noun(Scan scan, int at) {
        int end = scan.skipBlanksBack(at);
        if (scan.at(end - 1) == ':') {
            return scan.wordBefore(end - 1).toLowerCase(Locale.ROOT);
        }
        String before = scan.wordBefore(at);
        boolean link = before.equals("of") || before.equals("is") || before.equals("was");
        return link ? scan.wordBefore(end - before.length()).toLowerCase(Locale.ROOT) : "";
    }
}
