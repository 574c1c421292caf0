package dev.lectern.text.sentence;

/**
 * What stands in front of an item of a list that is written in running text: {@code 2.}, {@code b)}, {@code (iv)},
 * {@code 1.)}.
 *
 * @param style what is written around the number: {@code .}, {@code )}, {@code ()}, {@code .)}
 * @param number the number or letter itself
 * @param end offset after the marker
 */
record ListMarker(String style, String number, int end) {
    private static final int LONGEST = 4;
    private static final String ROMAN = "ivxIVX";
    private static final ListMarker NONE = new ListMarker("", "", -1);

    /** The marker at an offset, or one that is not {@link #found()}. */
    static ListMarker at(String text, int at, int limit) {
        boolean open = at < limit && text.charAt(at) == '(';
        int from = open ? at + 1 : at;
        int to = from;
        while (to < limit && to - from <= LONGEST && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        String number = text.substring(Math.min(from, to), to);
        if (!countable(number)) {
            return NONE;
        }
        return ending(text, to, limit, open, number);
    }

    private static ListMarker ending(String text, int to, int limit, boolean open, String number) {
        boolean dot = !open && to < limit && text.charAt(to) == '.';
        int after = dot ? to + 1 : to;
        boolean close = after < limit && text.charAt(after) == ')';
        int end = close ? after + 1 : after;
        if (((open || !dot) && !close) || end >= limit || !Glyph.space(text.charAt(end))) {
            return NONE;
        }
        return new ListMarker((open ? "(" : "") + (dot ? "." : "") + (close ? ")" : ""), number, end);
    }

    private static boolean countable(String number) {
        if (number.isEmpty() || number.length() > LONGEST) {
            return false;
        }
        if (number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number.length() < LONGEST;
        }
        return number.length() == 1 || number.chars().allMatch(c -> ROMAN.indexOf(c) >= 0);
    }

    boolean found() {
        return end >= 0;
    }

    /** Whether this marker is the next one after {@code other} in the same list, or begins another list. */
    boolean follows(ListMarker other) {
        boolean first = number.equals("1") || number.equals("a") || number.equals("i");
        return (first && other.found()) || next(other);
    }

    private boolean next(ListMarker other) {
        return other.found() && style.equals(other.style) && (counts(other) || spells(other) || romanFollows(other));
    }

    private boolean counts(ListMarker other) {
        return Character.isDigit(number.charAt(0))
                && Character.isDigit(other.number.charAt(0))
                && Integer.parseInt(number) == Integer.parseInt(other.number) + 1;
    }

    private boolean spells(ListMarker other) {
        return number.length() == 1
                && other.number.length() == 1
                && Character.isLetter(number.charAt(0))
                && number.charAt(0) == other.number.charAt(0) + 1;
    }

    private boolean romanFollows(ListMarker other) {
        return roman(other.number) > 0 && roman(number) == roman(other.number) + 1;
    }

    /** The value of a Roman numeral below forty, 0 if it is none. */
    private static int roman(String number) {
        int value = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = digit(number.charAt(i));
            if (digit == 0) {
                return 0;
            }
            int next = i + 1 < number.length() ? digit(number.charAt(i + 1)) : 0;
            value += digit < next ? -digit : digit;
        }
        return value;
    }

    private static int digit(char c) {
        return switch (c) {
            case 'i', 'I' -> 1;
            case 'v', 'V' -> 5;
            case 'x', 'X' -> 10;
            default -> 0;
        };
    }
}
