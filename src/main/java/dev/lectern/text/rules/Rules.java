package dev.lectern.text.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules in the order in which they are asked; the first that reads something wins. A new rule is one line here. */
public final class Rules {
    private static final List<Rule> ORDER = List.of(
            new Scripture(),
            new CommonWord(),
            new Overlong(),
            new EmojiName(),
            new Footnote(),
            new WebAddress(),
            new Handle(),
            new HexPairs(),
            new NumericDate(),
            new Telephone(),
            new Coordinate(),
            new DayMonth(),
            new MonthDay(),
            new Clock(),
            new CalendarRange(),
            new Duration(),
            new MilitaryTime(),
            new DottedNumbers(),
            new Version(),
            new Money(),
            new Fraction(),
            new Decade(),
            new OrdinalNumber(),
            new Clause(),
            new Magnitude(),
            new Measure(),
            new YearNumber(),
            new Dimensions(),
            new Times(),
            new PowerOfTen(),
            new Formula(),
            new ChatWord(),
            new Serial(),
            new PlainNumber(),
            new RangeDash(),
            new Sign(),
            new Operator(),
            new Comparison(),
            new Rate(),
            new Greek(),
            new ForeignScript(),
            new Raised(),
            new LooseUnit(),
            new Compass(),
            new JoinedLetters(),
            new LatinPhrase(),
            new Abbreviation(),
            new UsState(),
            new RomanNumeral(),
            new DottedLetters(),
            new SingleLetter(),
            new MixedCase(),
            new Capitals(),
            new Word(),
            new Symbol());

    private final Map<Start, Rule[]> byStart = new EnumMap<>(Start.class);

    /** All rules, sorted by what they begin with. */
    public Rules() {
        for (Start start : Start.values()) {
            List<Rule> rules = new ArrayList<>(ORDER);
            rules.removeIf(rule -> !rule.starts().contains(start));
            byStart.put(start, rules.toArray(new Rule[0]));
        }
    }

    /**
     * Reads a whole sentence.
     *
     * @param scan the sentence
     * @param between told of each character that no rule has read, white space included
     */
    public Reading read(Scan scan, Gaps between) {
        Reading reading = new Reading();
        int at = 0;
        while (at < scan.length()) {
            int end = readAt(scan, at, reading);
            if (end == at) {
                between.unread(scan, at, reading.pieces().size());
                end++;
            }
            at = end;
        }
        return reading;
    }

    private int readAt(Scan scan, int at, Reading reading) {
        Rule[] rules = byStart.getOrDefault(Start.of(scan.at(at)), new Rule[0]);
        for (Rule rule : rules) {
            int end = rule.read(scan, at, reading);
            if (end > at) {
                return end;
            }
        }
        return at;
    }

    /** Hears of what stands between the pieces. */
    public interface Gaps {
        /**
         * A character that no rule has read.
         *
         * @param scan the sentence
         * @param at its index
         * @param pieces how many pieces stand before it
         */
        void unread(Scan scan, int at, int pieces);
    }
}
