package dev.lectern.narration;

import java.util.List;

/**
 * The run of sentences that is synthesised, encoded, stored and retried as one piece.
 *
 * @param index from 0
 * @param lines at least one
 * @param last whether no passage follows
 * @param fingerprint hex SHA-256 of all that its sound and the times in it depend on, without its place in the text
 * @param origin offset in the article's text to which spans in a reused passage are relative
 */
public record Passage(int index, List<Line> lines, boolean last, String fingerprint, int origin) {
    public Passage {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A passage without a line.");
        }
    }
}
