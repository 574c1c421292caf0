package dev.lectern.narration;

import java.util.List;

/**
 * The lines of one passage before anybody has counted the passages.
 *
 * @param lines at least one, of one block and one voice
 * @param fingerprint as {@link Passage} has it
 * @param origin where the first line's sentence begins
 */
record Cut(List<Line> lines, String fingerprint, int origin) {
    Cut {
        lines = List.copyOf(lines);
    }

    /** The same in a text that has {@code by} units more in front. */
    Cut shift(int by) {
        return by == 0
                ? this
                : new Cut(lines.stream().map(line -> line.shift(by)).toList(), fingerprint, origin + by);
    }
}
