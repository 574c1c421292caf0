package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** The stroke before what something is counted by: {@code 24 hrs/day}, {@code calls/week}, {@code people/km²}. */
final class Rate implements Rule {
    private static final Set<String> BY = Set.of(
            "day",
            "week",
            "wk",
            "month",
            "mo",
            "year",
            "yr",
            "hour",
            "hr",
            "min",
            "minute",
            "sec",
            "second",
            "person",
            "head",
            "capita",
            "night",
            "game",
            "user",
            "household",
            "student",
            "unit",
            "serving");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.MARK);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Piece last = reading.last();
        boolean several = last.words().endsWith("s")
                || last.words().equals("people")
                || last.kind().equals("measure");
        if (scan.at(at) != '/' || !scan.letter(at - 1) || last.to() != at || !several) {
            return at;
        }
        int end = scan.wordEnd(at + 1);
        Units.Found unit = Units.at(scan, at + 1);
        boolean measured = unit.known() && unit.end() > end;
        String word = scan.text(at + 1, end);
        if ((!measured && !BY.contains(word)) || scan.at(end) == '/' || scan.digit(end)) {
            return at;
        }
        reading.say(at, measured ? unit.end() : end, "measure", "per " + (measured ? unit.one() : Units.single(word)));
        return measured ? unit.end() : end;
    }
}
