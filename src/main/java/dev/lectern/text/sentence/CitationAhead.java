package dev.lectern.text.sentence;

/**
 * A bracket after a quotation, or one that the sentence goes on after, belongs to the sentence: {@code "so it is."
 * (Smith 55)}.
 */
final class CitationAhead implements StopRule {
    private static final int LONGEST = 300;

    @Override
    public Verdict judge(Stop stop) {
        if (stop.nextChar() != '(') {
            return Verdict.PASS;
        }
        if (stop.closesQuote()) {
            return Verdict.JOIN;
        }
        int close = stop.text().indexOf(')', stop.next());
        if (close < 0 || close - stop.next() > LONGEST || Glyph.stop(stop.text().charAt(close - 1))) {
            return Verdict.PASS;
        }
        int after = close + 1;
        while (after < stop.limit() && stop.text().charAt(after) == ' ') {
            after++;
        }
        return after < stop.limit() && Character.isLowerCase(stop.text().charAt(after)) ? Verdict.JOIN : Verdict.PASS;
    }
}
