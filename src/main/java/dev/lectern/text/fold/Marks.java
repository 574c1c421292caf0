package dev.lectern.text.fold;

/** The plain form of punctuation, and which characters mean something by their form alone. */
final class Marks {
    private Marks() {}

    /** The plain form, or nothing when the character has none of its own. */
    static String plain(int point) {
        return switch (point) {
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0x02B9, 0x2032, 0x00B4, 0xFF07, 0xA78C -> "'";
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xFF02, 0x301D, 0x301E -> "\"";
            case 0x2010, 0x2011, 0xFE63, 0xFF0D, 0x2043 -> "-";
            case 0x2012, 0x2013 -> "\u2013";
            case 0x2014, 0x2015, 0x2E3A, 0x2E3B -> "\u2014";
            case 0x2044, 0x2215 -> "/";
            case 0x2024 -> ".";
            case 0x2028, 0x2029, 0x85 -> "\n";
            case 0x00B5 -> "\u03BC"; // micro sign: the letter mu
            case 0x2126 -> "\u03A9"; // ohm sign: omega
            case 0x2206 -> "\u0394"; // increment: delta
            case 0x212B -> "A";
            case 0x00BA -> "\u00B0"; // masculine ordinal, written for the degree sign
            default -> "";
        };
    }

    /** Whether taking it apart would lose its sense: superscripts, subscripts, fractions, trade marks, circled signs. */
    static boolean keepsItsForm(int point) {
        return (point >= 0xB2 && point <= 0xB3)
                || point == 0xB9
                || (point >= 0xBC && point <= 0xBE)
                || point == 0xA8
                || point == 0xAF
                || point == 0xB8
                || (point >= 0x2070 && point <= 0x208E && point != 0x2071 && point != 0x207F)
                || (point >= 0x2150 && point <= 0x215F)
                || point == 0x2189
                || point == 0x2026
                || point == 0x2120
                || point == 0x2122
                || (point >= 0x2200 && point <= 0x22FF)
                || (point >= 0x1F000 && point <= 0x1FAFF);
    }
}
