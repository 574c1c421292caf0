package dev.lectern.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Which characters an article's text is made of. */
final class Characters {
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /**
     * UTF-8 bytes as text; a byte order mark in front is left out.
     *
     * @throws ArticleException NOT_TEXT when they are not UTF-8
     */
    static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ArticleException(
                    ArticleException.Reason.NOT_TEXT,
                    "The text is not valid UTF-8; save it as UTF-8 and try again.",
                    e);
        }
    }

    /**
     * Refuses text that no file can hold.
     *
     * @throws ArticleException NOT_TEXT when half of a surrogate pair stands alone
     */
    static void requireWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (loneSurrogate(text, i)) {
                    throw new ArticleException(
                            ArticleException.Reason.NOT_TEXT,
                            "The text holds half of a surrogate pair at offset " + i + "; send whole characters.");
                }
                i++;
            }
        }
    }

    /**
     * The same text with LF line ends and without what cannot be shown: control characters but for tab and line feed,
     * and non-characters. Half of a surrogate pair becomes U+FFFD.
     */
    static String clean(String text) {
        int first = 0;
        while (first < text.length() && !suspect(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!suspect(c)) {
                clean.append(c);
            } else if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (lineEnd(c)) {
                clean.append('\n');
            } else if (Character.isSurrogate(c)) {
                if (loneSurrogate(text, i)) {
                    clean.append(REPLACEMENT);
                } else {
                    clean.append(c).append(text.charAt(++i));
                }
            }
        }
        return clean.toString();
    }

    /** Whether nothing of it can be seen. */
    static boolean blank(String text) {
        return text.codePoints().allMatch(Characters::invisible);
    }

    /** The same text without white space of any kind at its edges. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && edge(text.charAt(from))) {
            from++;
        }
        while (to > from && edge(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean edge(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean invisible(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static boolean suspect(char c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || c == '\u2028'
                || c == '\u2029'
                || (c >= 0xD800 && c <= 0xDFFF)
                || c >= 0xFFFE;
    }

    /** Form feed, vertical tab, next line, and Unicode's own line and paragraph separators. */
    private static boolean lineEnd(char c) {
        return c == '\f' || c == 0x0B || c == 0x85 || c == '\u2028' || c == '\u2029';
    }

    private static boolean loneSurrogate(String text, int i) {
        return !(Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1)));
    }
}
