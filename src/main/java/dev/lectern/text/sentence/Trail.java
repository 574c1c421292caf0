package dev.lectern.text.sentence;

/** What belongs to a stop behind it: more stops, what closes, footnote marks, faces. All methods return an offset. */
final class Trail {
    private static final int LONGEST_NOTE = 24;

    private Trail() {}

    /** After the run of stops that begins at {@code at}, dots with single spaces between them included. */
    static int run(String text, int at, int limit) {
        int end = at + 1;
        while (end < limit) {
            if (Glyph.stop(text.charAt(end))) {
                end++;
            } else if (spacedDot(text, end, limit)) {
                end += 2;
            } else if (spacedEllipsis(text, end, limit)) {
                end += 4;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean spacedDot(String text, int at, int limit) {
        boolean spaced = at + 1 < limit && text.charAt(at) == ' ' && text.charAt(at + 1) == '.';
        return spaced && text.charAt(at - 1) == '.' && loose(text, at + 2, limit);
    }

    private static boolean loose(String text, int at, int limit) {
        return at == limit || (!Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '.');
    }

    private static boolean spacedEllipsis(String text, int at, int limit) {
        return at + 4 <= limit && text.startsWith(" ...", at) && text.charAt(at - 1) != '\u2026';
    }

    /** After the quotation marks and brackets that close at {@code at}. */
    static int closers(String text, int at, int limit) {
        int end = at;
        while (end < limit && Glyph.closer(text.charAt(end)) && !(end > at && opensWord(text, end, limit))) {
            end++;
        }
        return end;
    }

    private static boolean opensWord(String text, int at, int limit) {
        return at + 1 < limit && Character.isLetter(text.charAt(at + 1));
    }

    /** After the footnote marks and faces at {@code at}: {@code [12]}, {@code 11 12}, {@code ²}, {@code :)}. */
    static int notes(String text, int at, int limit) {
        int end = at;
        int more = note(text, at, limit, end);
        while (more > end) {
            end = more;
            more = note(text, at, limit, end);
        }
        return end;
    }

    private static int note(String text, int start, int limit, int at) {
        int glued = mark(text, at, limit);
        if (glued > at) {
            return glued;
        }
        int from = at < limit && text.charAt(at) == ' ' ? at + 1 : at;
        int bracket = bracket(text, from, limit);
        if (bracket > from) {
            return bracket;
        }
        int face = Math.max(face(text, from, limit), emoji(text, from, limit));
        return face > from ? face : number(text, start, limit, at);
    }

    private static int mark(String text, int at, int limit) {
        boolean mark = at < limit
                && "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079*\u2020\u2021".indexOf(text.charAt(at))
                        >= 0;
        return mark ? at + 1 : at;
    }

    private static int face(String text, int at, int limit) {
        boolean eyes = at + 1 < limit && (text.charAt(at) == ':' || text.charAt(at) == ';');
        int mouth = eyes && text.charAt(at + 1) == '-' ? at + 2 : at + 1;
        boolean face = eyes && mouth < limit && ")(DP".indexOf(text.charAt(mouth)) >= 0;
        return face && (mouth + 1 == limit || Glyph.space(text.charAt(mouth + 1))) ? mouth + 1 : at;
    }

    /** After one emoji at {@code at}, with what selects its looks: Unicode's pictographic blocks. */
    private static int emoji(String text, int at, int limit) {
        if (at >= limit) {
            return at;
        }
        int point = text.codePointAt(at);
        boolean emoji = (point >= 0x1f300 && point <= 0x1faff) || (point >= 0x2600 && point <= 0x27bf);
        int end = at + Character.charCount(point);
        if (!emoji || end > limit) {
            return at;
        }
        return end < limit && text.charAt(end) == '\ufe0f' ? end + 1 : end;
    }

    /** A note in square brackets: a number, a single letter, or a request such as {@code [citation needed]}. */
    private static int bracket(String text, int at, int limit) {
        if (at >= limit || text.charAt(at) != '[') {
            return at;
        }
        int close = at + 1;
        boolean lower = true;
        while (close < limit && close - at < LONGEST_NOTE && text.charAt(close) != ']') {
            char c = text.charAt(close++);
            lower &= Character.isLowerCase(c) || Character.isDigit(c) || " ,-\u2013".indexOf(c) >= 0;
        }
        boolean note = lower && close < limit && text.charAt(close) == ']' && close > at + 1;
        return note ? close + 1 : at;
    }

    /** Numbers right after a word's stop, as superscripts become in plain text; a capital must follow, or the end. */
    private static int number(String text, int start, int limit, int at) {
        boolean first = at == start;
        int from = !first && at < limit && text.charAt(at) == ' ' ? at + 1 : at;
        int end = from;
        while (end < limit && end - from < 3 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        boolean done = end == limit || Glyph.space(text.charAt(end));
        boolean glued = first ? attached(text, at) : Character.isDigit(text.charAt(at - 1));
        return end > from && done && glued && capitalSoon(text, end, limit) ? end : at;
    }

    private static boolean attached(String text, int at) {
        return at > 1
                && (Character.isLowerCase(text.charAt(at - 2))
                        || Glyph.closer(text.charAt(at - 2))
                        || Glyph.closer(text.charAt(at - 1)));
    }

    private static boolean capitalSoon(String text, int at, int limit) {
        int next = at;
        while (next < limit && (text.charAt(next) == ' ' || Character.isDigit(text.charAt(next)))) {
            next++;
        }
        return next == limit || Character.isUpperCase(text.charAt(next)) || Glyph.quote(text.charAt(next));
    }
}
