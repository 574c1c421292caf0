package dev.lectern.article;

/**
 * Gathers the running text of one block. Runs of white space fold to one space as a browser shows them; a deliberate line
 * break stays a line feed.
 */
final class Flow {
    /** Raised and lowered stretches longer than this are ordinary text. */
    private static final int LONGEST_SHIFT = 12;

    private static final String LEVEL = "0123456789+-\u2212=()ni";
    private static final String RAISED = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079"
            + "\u207A\u207B\u207B\u207C\u207D\u207E\u207F\u2071";
    private static final String LOWERED =
            "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089" + "\u208A\u208B\u208B\u208C\u208D\u208E";

    private final StringBuilder text = new StringBuilder();

    /** Adds text as it is written in the source. */
    void text(CharSequence written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space();
            } else {
                text.append(c);
            }
        }
    }

    /** Adds a space unless one is there. */
    void space() {
        if (!text.isEmpty() && last() != ' ' && last() != '\n') {
            text.append(' ');
        }
    }

    /** Adds a line break. */
    void lineBreak() {
        dropSpace();
        if (!text.isEmpty() && last() != '\n') {
            text.append('\n');
        }
    }

    /** Whether the last that was added is a line break. */
    boolean atLineBreak() {
        return !text.isEmpty() && last() == '\n';
    }

    /** Where the next text goes; for {@link #raise}, {@link #lower} and {@link #mark}. */
    int length() {
        return text.length();
    }

    /** Turns what was added since into raised digits and signs, where there are such characters for all of it. */
    void raise(int since) {
        shift(since, RAISED);
    }

    /** Turns what was added since into lowered digits and signs, where there are such characters for all of it. */
    void lower(int since) {
        shift(since, LOWERED);
    }

    /** Turns what was added since into a footnote mark: {@code [1]}. */
    void mark(int since) {
        int from = Math.min(since, text.length());
        if (text.length() - from > LONGEST_SHIFT) {
            return;
        }
        String label = level(text.substring(from)).replaceAll("[\\[\\]()\\s]", "");
        text.setLength(from);
        if (!label.isEmpty()) {
            dropSpace();
            text.append('[').append(label).append(']');
        }
    }

    /** All that was gathered; the flow is empty afterwards. */
    String take() {
        dropSpace();
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    private void shift(int since, String shifted) {
        int from = Math.min(since, text.length());
        if (text.length() - from > LONGEST_SHIFT) {
            return;
        }
        StringBuilder now = new StringBuilder();
        for (int i = from; i < text.length(); i++) {
            int at = LEVEL.indexOf(text.charAt(i));
            if (at < 0 || at >= shifted.length()) {
                return;
            }
            now.append(shifted.charAt(at));
        }
        text.setLength(from);
        text.append(now);
    }

    private static String level(String shifted) {
        StringBuilder level = new StringBuilder(shifted);
        for (int i = 0; i < shifted.length(); i++) {
            int at = RAISED.indexOf(shifted.charAt(i));
            if (at >= 0) {
                level.setCharAt(i, LEVEL.charAt(at));
            }
        }
        return level.toString();
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }

    private void dropSpace() {
        if (!text.isEmpty() && last() == ' ') {
            text.setLength(text.length() - 1);
        }
    }
}
