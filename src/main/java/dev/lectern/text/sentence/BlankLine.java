package dev.lectern.text.sentence;

/** A blank line ends whatever stands before it. */
final class BlankLine implements StopRule {
    @Override
    public Verdict judge(Stop stop) {
        int lines = 0;
        for (int i = stop.end(); i < stop.next(); i++) {
            char c = stop.text().charAt(i);
            boolean pair = c == '\n' && i > stop.end() && stop.text().charAt(i - 1) == '\r';
            lines += Glyph.newline(c) && !pair ? 1 : 0;
        }
        return lines > 1 ? Verdict.CUT : Verdict.PASS;
    }
}
