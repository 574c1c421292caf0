package dev.lectern.production;

import dev.lectern.article.Block;
import dev.lectern.library.PassageTimes;
import dev.lectern.narration.Passage;
import dev.lectern.narration.PassageStart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is known of a narration's passages before their sound: how many, how long, and their cues. Under the lock. */
final class Plan {
    private final List<Optional<PassageTimes>> passages = new ArrayList<>();
    private final List<Integer> blocks = new ArrayList<>();
    private long[] starts = new long[16];
    private int timed;
    private boolean whole;

    /** Passages cut so far. */
    int cut() {
        return passages.size();
    }

    /** Whether the last passage has been cut. */
    boolean whole() {
        return whole;
    }

    /** Passages from the first on whose lengths are all known. */
    int timed() {
        return timed;
    }

    /** Whether every length is known. */
    boolean complete() {
        return whole && timed == passages.size();
    }

    /** Takes over all that was known when the narration was made in another format; not once anything has been cut. */
    void know(List<PassageTimes> times, List<Block> article) {
        if (!passages.isEmpty()) {
            return;
        }
        int block = 0;
        for (PassageTimes each : times) {
            while (each.origin() >= article.get(block).span().to()) {
                block++;
            }
            passages.add(Optional.of(each));
            blocks.add(block);
        }
        whole = true;
        countTimed();
    }

    /** Notes that a passage has been cut. */
    void cut(Passage passage) {
        if (passage.index() == passages.size()) {
            passages.add(Optional.empty());
            blocks.add(passage.block());
        }
        whole |= passage.last();
    }

    /**
     * Notes a passage's times.
     *
     * @return whether they agree with those known before
     */
    boolean time(int index, PassageTimes times) {
        Optional<PassageTimes> known = passages.get(index);
        if (known.isPresent()) {
            return known.get().frames() == times.frames();
        }
        passages.set(index, Optional.of(times));
        countTimed();
        return true;
    }

    private void countTimed() {
        while (timed < passages.size() && passages.get(timed).isPresent()) {
            if (timed + 1 == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[timed + 1] = starts[timed] + times(timed).frames();
            timed++;
        }
    }

    /** Whether a passage's length is known. */
    boolean knows(int index) {
        return index < passages.size() && passages.get(index).isPresent();
    }

    /** The times of a passage that is known. */
    PassageTimes times(int index) {
        return passages.get(index).orElseThrow();
    }

    /** First frame of a passage; known for one more than {@link #timed}. */
    long start(int index) {
        return starts[index];
    }

    /** Frames of all passages whose lengths are known. */
    long frames() {
        return starts[timed];
    }

    /** Frames of the whole narration, once all lengths are known. */
    OptionalLong length() {
        return complete() ? OptionalLong.of(frames()) : OptionalLong.empty();
    }

    /** The times of all passages from the first on that are known. */
    List<PassageTimes> known() {
        return passages.subList(0, timed).stream().flatMap(Optional::stream).toList();
    }

    /** Where all passages lie, once all lengths are known. */
    List<PassageStart> starts() {
        List<PassageStart> all = new ArrayList<>();
        for (int i = 0; i < timed; i++) {
            all.add(new PassageStart(blocks.get(i), starts[i]));
        }
        return all;
    }
}
