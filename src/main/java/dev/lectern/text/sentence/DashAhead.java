package dev.lectern.text.sentence;

/** After a dash the sentence goes on in lower case, or a short attribution closes the line: {@code . - Jane Roe}. */
final class DashAhead implements StopRule {
    private static final int LONGEST_NAME = 40;

    @Override
    public Verdict judge(Stop stop) {
        if (!Glyph.dash(stop.nextChar())) {
            return Verdict.PASS;
        }
        int at = stop.next();
        while (at < stop.limit()
                && (Glyph.dash(stop.text().charAt(at))
                        || Glyph.space(stop.text().charAt(at)))) {
            at++;
        }
        if (newLine(stop)) {
            return Verdict.CUT;
        }
        boolean lower = at < stop.limit() && Character.isLowerCase(stop.text().charAt(at));
        return lower || attribution(stop, at) ? Verdict.JOIN : Verdict.CUT;
    }

    /** A dash at the beginning of a line is an item of a list. */
    private static boolean newLine(Stop stop) {
        return stop.nextChar() == '-' && Glyph.newline(stop.text().charAt(stop.next() - 1));
    }

    private static boolean attribution(Stop stop, int at) {
        if (stop.nextChar() == '-') {
            return false;
        }
        for (int i = at; i < Math.min(stop.limit(), at + LONGEST_NAME); i++) {
            char c = stop.text().charAt(i);
            if (Glyph.newline(c)) {
                return true;
            }
            if (Glyph.stop(c)) {
                return false;
            }
        }
        return stop.limit() - at < LONGEST_NAME;
    }
}
