package dev.lectern.text.rules;

/** Tells sentences that are set in capitals from those that only hold initialisms. */
final class Headline {
    private static final int LONG_WORD = 5;

    private Headline() {}

    /** Whether the words in capitals, at least one of them long, outnumber the rest. */
    static boolean is(String chars) {
        int shouted = 0;
        int spoken = 0;
        boolean longWord = false;
        int from = 0;
        while (from < chars.length() && spoken <= shouted + 3) {
            int end = letters(chars, from);
            if (end - from > 1) {
                boolean capitals = capitals(chars, from, end);
                shouted += capitals ? 1 : 0;
                spoken += capitals ? 0 : 1;
                longWord |= capitals && end - from >= LONG_WORD;
            }
            from = end + 1;
        }
        return longWord && shouted > 1 && shouted > 3 * spoken;
    }

    private static int letters(String chars, int from) {
        int end = from;
        while (end < chars.length() && Character.isLetter(chars.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean capitals(String chars, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Character.isUpperCase(chars.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
