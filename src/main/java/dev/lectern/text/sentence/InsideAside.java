package dev.lectern.text.sentence;

/**
 * A stop inside a short bracket or quotation that was opened in the middle of the sentence does not end it:
 * {@code called out, "The Queen! The Queen!" and fled}. Long quotations are cut like any text, so that nobody has to
 * listen to a page in one breath.
 */
final class InsideAside implements StopRule {
    private static final int LONGEST = 150;

    @Override
    public Verdict judge(Stop stop) {
        int open = stop.aside();
        if (open <= stop.from() || stop.closes()) {
            return Verdict.PASS;
        }
        int limit = Math.min(stop.limit(), open + LONGEST);
        for (int i = stop.end(); i < limit; i++) {
            char c = stop.text().charAt(i);
            if (closes(stop.text().charAt(open), c)) {
                return Verdict.JOIN;
            }
        }
        return Verdict.PASS;
    }

    private static boolean closes(char open, char c) {
        return switch (open) {
            case '(' -> c == ')';
            case '[' -> c == ']';
            case '\u201c' -> c == '\u201d';
            default -> c == open;
        };
    }
}
