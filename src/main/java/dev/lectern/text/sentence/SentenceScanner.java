package dev.lectern.text.sentence;

/**
 * Walks over a stretch of text and stops where each sentence ends. It looks a few hundred characters back and ahead at
 * most, so that what a sentence costs does not depend on how much text follows. Serves one thread.
 */
public final class SentenceScanner {
    /** A sentence without any stop is cut at a clause or word before this many UTF-16 units. */
    public static final int LONGEST = 1200;

    /** More stops in a row than this are no longer one mark. */
    private static final int LONGEST_RUN = 100;

    private final String text;
    private final int limit;
    private int at;
    private int from;
    private int line;
    private int aside = -1;

    /**
     * @param text the whole text
     * @param from where the stretch begins
     * @param limit where it ends
     */
    public SentenceScanner(String text, int from, int limit) {
        this.text = text;
        this.limit = limit;
        this.at = skipSpace(from);
    }

    /** Where the next sentence begins, past white space, or the end of the stretch when there is none. */
    public int start() {
        return at;
    }

    /** Moves over the next sentence and returns where it ends, white space after it not included. */
    public int advance() {
        from = at;
        line = at;
        aside = -1;
        int end = -1;
        while (end < 0 && at < limit) {
            end = at - from >= LONGEST ? Overlong.end(text, from, at) : step();
        }
        int to = end < 0 ? limit : end;
        at = skipSpace(to);
        return trim(to);
    }

    /** Looks at the character at hand and moves past it; the end of the sentence if this is it, else -1. */
    private int step() {
        char c = text.charAt(at);
        if (c >= 'a' && c <= 'z') {
            at++;
            return -1;
        }
        if (Glyph.stop(c)) {
            return stop();
        }
        if (Glyph.space(c)) {
            return gap();
        }
        noteAside(at);
        at++;
        return -1;
    }

    private int stop() {
        int run = Trail.run(text, at, Math.min(limit, at + LONGEST_RUN));
        int closed = Trail.closers(text, run, limit);
        int end = Trail.notes(text, closed, limit);
        int next = skipSpace(end);
        if (next == limit) {
            return limit;
        }
        Stop stop = new Stop(text, from, at, run, closed, end, next, limit, aside);
        if (next == end ? Glued.cuts(stop) : StopRules.cuts(stop)) {
            return end;
        }
        for (int i = run; i < closed; i++) {
            noteAside(i);
        }
        at = next == end ? Math.max(run, closed) : next;
        return -1;
    }

    /** White space that no stop stands before: a line's end, or an item of a list in running text. */
    private int gap() {
        int before = at;
        int next = skipSpace(at);
        at = next;
        if (next == limit) {
            return limit;
        }
        boolean newline = false;
        for (int i = before; i < next; i++) {
            newline |= Glyph.newline(text.charAt(i));
        }
        boolean lineEnds = newline && LineBreak.cuts(text, line, before, next, limit);
        if (lineEnds || itemAhead(next) || brokenOff(before, next)) {
            return before;
        }
        line = newline ? next : line;
        return -1;
    }

    private boolean itemAhead(int next) {
        char c = text.charAt(next);
        if (Glyph.bullet(c)) {
            return true;
        }
        if (c != '(' && !Character.isLetterOrDigit(c)) {
            return false;
        }
        ListMarker marker = ListMarker.at(text, next, limit);
        return marker.found() && marker.follows(ListMarker.at(text, from, limit));
    }

    /** Speech that is broken off by a dash and closed: {@code we do our best to--" At this moment}. */
    private boolean brokenOff(int before, int next) {
        return before - 2 > from
                && Glyph.quote(text.charAt(before - 1))
                && Glyph.dash(text.charAt(before - 2))
                && Character.isUpperCase(text.charAt(next));
    }

    private void noteAside(int offset) {
        char c = text.charAt(offset);
        if (c == ')' || c == ']' || c == '\u201d') {
            aside = -1;
        } else if (c == '"') {
            aside = aside < 0 && opensAt(offset) ? offset : -1;
        } else if (aside < 0 && (c == '(' || c == '[' || c == '\u201c')) {
            aside = offset;
        }
    }

    private boolean opensAt(int offset) {
        return offset == from || Glyph.space(text.charAt(offset - 1)) || Glyph.opener(text.charAt(offset - 1));
    }

    private int skipSpace(int offset) {
        int next = offset;
        while (next < limit && Glyph.space(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private int trim(int offset) {
        int end = offset;
        while (end > from && Glyph.space(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
