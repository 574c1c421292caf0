package dev.lectern.text.sentence;

/** Classes of characters that the rules share. */
final class Glyph {
    private Glyph() {}

    /** White space of every kind, the unbreakable ones included. */
    static boolean space(char c) {
        return c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f) : wideSpace(c);
    }

    private static boolean wideSpace(char c) {
        return c > 0x7f && (c == 0x85 || Character.isSpaceChar(c));
    }

    static boolean newline(char c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == '\u2028' || c == '\u2029';
    }

    /** A mark that can end a sentence. */
    static boolean stop(char c) {
        return c == '.' || c == '!' || c == '?' || (c > 0x7f && wideStop(c));
    }

    /** Stops of scripts that write no space after them. */
    static boolean spacelessStop(char c) {
        return c == '\u3002' || c == '\uff01' || c == '\uff1f';
    }

    private static boolean wideStop(char c) {
        return c == '\u2026'
                || (c >= '\u203c' && c <= '\u203d')
                || (c >= '\u2047' && c <= '\u2049')
                || spacelessStop(c);
    }

    static boolean quote(char c) {
        return c == '"' || c == '\'' || c == '\u00ab' || c == '\u00bb' || (c >= '\u2018' && c <= '\u201f');
    }

    static boolean closer(char c) {
        return c == ')' || c == ']' || c == '}' || quote(c);
    }

    static boolean opener(char c) {
        return c == '(' || c == '[' || c == '{' || c == '\u00a1' || c == '\u00bf' || quote(c);
    }

    static boolean dash(char c) {
        return c == '-' || (c >= '\u2012' && c <= '\u2015');
    }

    static boolean bullet(char c) {
        return c == '\u2022' || c == '\u2023' || c == '\u2043' || c == '\u25e6' || c == '\u25aa' || c == '\u25cf';
    }
}
