package dev.lectern.text.fold;

/**
 * Latin letters that are more than an ASCII letter with an accent, and accented ones whose sound is far from the plain
 * letter's: each as the letters that an English reader says the same way, near enough.
 */
final class LatinLetters {
    private LatinLetters() {}

    /**
     * The letters for it, or nothing when taking the accent off is right.
     *
     * @param inside whether a letter stands before it in the same word
     * @param next the code point after it
     */
    static String plain(int point, boolean inside, int next) {
        if (point < 0xC0 || point > 0x1EFF) {
            return "";
        }
        int lower = Character.toLowerCase(point);
        String letters = lower == 0xE7 ? cedilla(inside, next) : letters(lower);
        if (letters.isEmpty() || lower == point) {
            return letters;
        }
        String rest = letters.substring(1);
        boolean shouting = Character.isUpperCase(next);
        return Character.toUpperCase(letters.charAt(0)) + (shouting ? rest.toUpperCase(java.util.Locale.ROOT) : rest);
    }

    /** A Turkish or Albanian name begins with it as in church; inside a French or Portuguese word it is an s. */
    private static String cedilla(boolean inside, int next) {
        if (!inside) {
            return "ch";
        }
        return "aou".indexOf(next) >= 0 ? "c" : "";
    }

    private static String letters(int lower) {
        return switch (lower) {
            case 0xDF -> "ss";
            case 0xE6 -> "ae";
            case 0xF0 -> "th";
            case 0xF8 -> "o";
            case 0xFE -> "th";
            case 0x0107, 0x010D -> "ch"; // c acute, c caron
            case 0x0111 -> "d";
            case 0x011F -> "w"; // g breve: Erdogan is said with a w
            case 0x0127 -> "h";
            case 0x0131 -> "i";
            case 0x0133 -> "ij";
            case 0x0142 -> "l";
            case 0x014B -> "ng";
            case 0x0153 -> "oe";
            case 0x015B, 0x015F, 0x0161, 0x0219 -> "sh"; // s acute, s cedilla, s caron, s comma
            case 0x0163, 0x021B -> "ts"; // t cedilla, t comma
            case 0x017A, 0x017E -> "zh"; // z acute, z caron
            case 0x0259 -> "e";
            case 0x017F -> "s";
            case 0x0192 -> "f";
            default -> "";
        };
    }
}
