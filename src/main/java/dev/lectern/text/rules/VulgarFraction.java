package dev.lectern.text.rules;

/** The fractions that have a character of their own. */
final class VulgarFraction {
    private VulgarFraction() {}

    /** Its words, or nothing. */
    static String words(char written) {
        return switch (written) {
            case '\u00BC' -> "one quarter";
            case '\u00BD' -> "one half";
            case '\u00BE' -> "three quarters";
            case '\u2150' -> "one seventh";
            case '\u2151' -> "one ninth";
            case '\u2152' -> "one tenth";
            case '\u2153' -> "one third";
            case '\u2154' -> "two thirds";
            case '\u2155' -> "one fifth";
            case '\u2156' -> "two fifths";
            case '\u2157' -> "three fifths";
            case '\u2158' -> "four fifths";
            case '\u2159' -> "one sixth";
            case '\u215A' -> "five sixths";
            case '\u215B' -> "one eighth";
            case '\u215C' -> "three eighths";
            case '\u215D' -> "five eighths";
            case '\u215E' -> "seven eighths";
            case '\u2189' -> "zero thirds";
            default -> "";
        };
    }
}
