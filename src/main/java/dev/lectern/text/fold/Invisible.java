package dev.lectern.text.fold;

/** Characters that change how text is set but not what is read. */
final class Invisible {
    private Invisible() {}

    static boolean is(int point) {
        return point == 0xAD // soft hyphen
                || (point >= 0x200B && point <= 0x200F) // zero width, direction marks
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2060 && point <= 0x2069)
                || point == 0xFEFF
                || (point >= 0xFE00 && point <= 0xFE0F) // variation selectors
                || point == 0x61C
                || point == 0x34F;
    }

    /** Whether it can be a part of an emoji: the joiner and the selector of the coloured form. */
    static boolean joinsEmoji(int point) {
        return point == 0x200D || point == 0xFE0F;
    }
}
