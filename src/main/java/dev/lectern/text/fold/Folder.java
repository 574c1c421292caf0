package dev.lectern.text.fold;

import java.text.Normalizer;
import java.util.Arrays;

/** Makes the folded view of one stretch of text. */
final class Folder {
    private final String text;
    private final int end;
    private final StringBuilder chars;
    private int at;
    private int[] starts;
    private int[] ends;

    Folder(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.end = to;
        this.chars = new StringBuilder(to - from + 16);
        this.starts = new int[to - from + 16];
        this.ends = new int[to - from + 16];
    }

    Folded fold() {
        int from = at;
        while (at < end) {
            int point = point(at);
            int next = at + Character.charCount(point);
            fold(point, next);
            at = next;
        }
        int length = chars.length();
        return new Folded(chars.toString(), from, Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }

    /** The code point there; a pair that the stretch cuts in two counts as a lone surrogate. */
    private int point(int index) {
        int point = text.codePointAt(index);
        return index + Character.charCount(point) > end ? text.charAt(index) : point;
    }

    private void fold(int point, int next) {
        if (point < 0x80) {
            put((char) point, next);
        } else if (Invisible.is(point)) {
            if (Invisible.joinsEmoji(point) && afterSymbol()) {
                put((char) point, next);
            }
        } else if (Character.getType(point) == Character.NON_SPACING_MARK && afterLetter()) {
            ends[chars.length() - 1] = next;
        } else {
            put(folded(point), next);
        }
    }

    private String folded(int point) {
        String own = LatinLetters.plain(point, afterLetter(), point(Math.min(next(point), end - 1)));
        if (!own.isEmpty()) {
            return own;
        }
        if (isThinSpace(point) && betweenDigits(next(point))) {
            return ",";
        }
        if ((point == 0xC5 || point == 0x212B) && angstrom()) {
            return "\u212B";
        }
        String mark = Marks.plain(point);
        return mark.isEmpty() ? decomposed(point) : mark;
    }

    private int next(int point) {
        return at + Character.charCount(point);
    }

    private static boolean isThinSpace(int point) {
        return point == 0xA0 || point == 0x2009 || point == 0x202F;
    }

    /** Whether a digit stands before and just three after: 10 000 is written so in many countries. */
    private boolean betweenDigits(int index) {
        boolean before = chars.length() > 0 && Character.isDigit(chars.charAt(chars.length() - 1));
        return before && digitAt(index) && digitAt(index + 1) && digitAt(index + 2) && !digitAt(index + 3);
    }

    private boolean digitAt(int index) {
        return index < end && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static String decomposed(int point) {
        if (Character.isDigit(point)) {
            return Integer.toString(Character.digit(point, 10));
        }
        String written = Character.toString(point);
        if (Marks.keepsItsForm(point)) {
            return written;
        }
        String compatible = Normalizer.normalize(written, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder();
        compatible
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        boolean lost = plain.toString().isBlank() && !Character.isSpaceChar(point);
        return lost ? written : plain.toString();
    }

    /** The ring on A is no accent behind a figure, {@code 10 Å}, with no word to follow. */
    private boolean angstrom() {
        int last = chars.length() - 1;
        int figure = last > 0 && chars.charAt(last) == ' ' ? last - 1 : last;
        boolean word = at + 1 < end && Character.isLetter(text.charAt(at + 1));
        return figure >= 0 && Character.isDigit(chars.charAt(figure)) && !word;
    }

    private boolean afterLetter() {
        return chars.length() > 0 && Character.isLetter(chars.charAt(chars.length() - 1));
    }

    private boolean afterSymbol() {
        return chars.length() > 0 && Emoji.mayContain(Character.codePointBefore(chars, chars.length()));
    }

    private void put(String folded, int next) {
        for (int i = 0; i < folded.length(); i++) {
            put(folded.charAt(i), next);
        }
    }

    private void put(char folded, int next) {
        int length = chars.length();
        if (length == starts.length) {
            starts = Arrays.copyOf(starts, length + length / 2 + 16);
            ends = Arrays.copyOf(ends, length + length / 2 + 16);
        }
        chars.append(folded);
        starts[length] = at;
        ends[length] = next;
    }
}
