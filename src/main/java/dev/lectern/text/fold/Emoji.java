package dev.lectern.text.fold;

/** Where emoji stand in Unicode, coarsely: enough to know whether a joiner belongs to one. */
public final class Emoji {
    private Emoji() {}

    /** Whether an emoji may begin with this code point or have it inside. */
    public static boolean mayContain(int point) {
        return (point >= 0x1F000 && point <= 0x1FAFF)
                || (point >= 0x2190 && point <= 0x2BFF)
                || (point >= 0x203C && point <= 0x2049)
                || point == 0x20E3
                || point == 0x200D
                || point == 0xFE0F
                || point == 0xA9
                || point == 0xAE
                || point == 0x2122
                || point == 0x2139
                || point == 0x3030
                || point == 0x303D
                || point == 0x3297
                || point == 0x3299
                || (point >= 0xE0020 && point <= 0xE007F);
    }
}
