package dev.lectern.narration;

import dev.lectern.speech.Voice;
import java.util.List;

/**
 * The run of sentences that is synthesised, encoded, stored and retried as one piece. It never reaches over a block's end.
 *
 * @param index from 0
 * @param block index of the article's block that it belongs to
 * @param lines at least one
 * @param last whether no passage follows
 * @param fingerprint hex SHA-256 of all that its sound and the times in it depend on, its spans counted from
 *     {@code origin}: equal fingerprints give equal samples, and equal cues but for the origin
 * @param origin offset in the article's text from which the fingerprint counts spans: where its first sentence begins
 */
public record Passage(int index, int block, List<Line> lines, boolean last, String fingerprint, int origin) {
    public Passage {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A passage without a line.");
        }
    }

    /** Frames of silence after its last line. */
    int lastPause() {
        return lines.get(lines.size() - 1).pause();
    }

    /** Who speaks it: all its lines have one voice. */
    public Voice voice() {
        return lines.get(0).voice();
    }
}
