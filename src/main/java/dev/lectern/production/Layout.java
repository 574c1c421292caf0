package dev.lectern.production;

import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where the passages of a narration stand in one format's file. Where a piece's size follows from its frames, all places
 * are known as soon as the lengths are; else each follows when the one before has been written. Under the lock.
 */
final class Layout {
    private final AudioFormat format;
    private final int sampleRate;
    private final Plan plan;
    private final List<Position> positions = new ArrayList<>(List.of(Position.START));
    private long[] offsets = new long[16];
    private int known;

    Layout(AudioFormat format, int sampleRate, Plan plan, int headerBytes) {
        this.format = format;
        this.sampleRate = sampleRate;
        this.plan = plan;
        offsets[0] = headerBytes;
        advance();
    }

    /** Takes in what the plan has learnt. */
    void advance() {
        while (positions.size() <= plan.timed()) {
            int last = positions.size() - 1;
            positions.add(format.after(positions.get(last), plan.times(last).frames(), sampleRate));
        }
        while (known < plan.timed()) {
            OptionalLong bytes = format.placedBytes(plan.times(known).frames(), sampleRate);
            if (bytes.isEmpty()) {
                return;
            }
            grow(bytes.getAsLong());
        }
    }

    /** Notes the size of a piece that has been written, and whether that is the size it had to have. */
    boolean wrote(int index, int bytes) {
        if (index == known) {
            grow(bytes);
        }
        return index < known && offsets[index + 1] - offsets[index] == bytes;
    }

    private void grow(long bytes) {
        if (known + 1 == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[known + 1] = offsets[known] + bytes;
        known++;
    }

    /** Passages from the first on whose sizes are known. */
    int known() {
        return known;
    }

    /** Whether all sizes are known. */
    boolean whole() {
        return plan.complete() && known == plan.cut();
    }

    /** First byte of a passage; known for one more than {@link #known}. */
    long offset(int index) {
        return offsets[index];
    }

    /** Byte after the last of those known. */
    long end() {
        return offsets[known];
    }

    /** Whether a piece can be put at its place. */
    boolean canPlace(int index) {
        return index <= known && index < plan.timed();
    }

    /** The place of a passage whose start is known. */
    Position position(int index) {
        return positions.get(index).last(plan.whole() && index == plan.cut() - 1);
    }

    /** The passage to which a byte after the header belongs; one more than the last known for bytes past them. */
    int passageAt(long at) {
        int found = Arrays.binarySearch(offsets, 0, known + 1, at);
        return found >= 0 ? found : -found - 2;
    }

    /** First bytes of all known passages. */
    long[] offsets() {
        return Arrays.copyOf(offsets, known + 1);
    }
}
