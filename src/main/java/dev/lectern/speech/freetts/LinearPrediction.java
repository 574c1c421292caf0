package dev.lectern.speech.freetts;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Makes the sound: each sample is its residual plus a weighted sum of the 16 samples before it. Sums are taken in FreeTTS's
 * order, so every sample is equal to FreeTTS's, but for this: where FreeTTS's wrap around, ours stay at the limit.
 *
 * <p>That order makes a chain of 16 additions a sample in which each waits for the one before. So four utterances are spoken
 * at once, sample by sample side by side: their chains do not depend on each other, and the compiler can put them into one
 * vector. When an utterance ends, the next takes its lane.
 */
final class LinearPrediction {
    private static final int ORDER = 16;
    private static final int LANES = Lane.LANES;
    private static final int LONGEST_STEP = 256;

    /** Rows of one sample a lane; the first {@link #ORDER} rows are the samples before. */
    private final float[] rows = new float[(ORDER + LONGEST_STEP) * LANES];

    /** Rows of one coefficient a lane. */
    private final float[] weights = new float[ORDER * LANES];

    private final Lane[] lanes = new Lane[LANES];

    /** An utterance and the place for its sound. */
    private record Work(Excitation excitation, short[] sound) {
        Work(Excitation excitation) {
            this(excitation, new short[excitation.frames()]);
        }
    }

    LinearPrediction(DiphoneBank bank) {
        if (bank.order() != ORDER) {
            throw new IllegalArgumentException("A voice of " + ORDER + " coefficients, not " + bank.order() + ".");
        }
        for (int i = 0; i < LANES; i++) {
            lanes[i] = new Lane(i, bank);
        }
    }

    /** The sounds of some utterances, in order, each as if it were alone. */
    List<short[]> synthesise(List<Excitation> utterances) {
        List<Work> all = utterances.stream().map(Work::new).toList();
        Iterator<Work> waiting = longestFirst(all);
        for (Lane lane : lanes) {
            admit(lane, waiting);
        }
        for (int count = nextStep(); count > 0; count = nextStep()) {
            step(count);
            for (Lane lane : lanes) {
                if (lane.finished()) {
                    admit(lane, waiting);
                }
            }
        }
        return all.stream().map(Work::sound).toList();
    }

    /** Begins one utterance alone, whose sound is made by {@link #advance}; the array that it goes into. */
    short[] begin(Excitation utterance) {
        Work work = new Work(utterance);
        Iterator<Work> waiting = List.of(work).iterator();
        for (Lane lane : lanes) {
            admit(lane, waiting);
        }
        return work.sound();
    }

    /** Makes the sound of the utterance that was begun alone, up to a frame or a little further; how far it is made. */
    int advance(int frame) {
        Lane lane = lanes[0];
        int count = lane.at() < frame ? nextStep() : 0;
        while (count > 0) {
            step(count);
            count = lane.at() < frame ? nextStep() : 0;
        }
        return lane.at();
    }

    /** So that the lanes fall idle as late as can be. */
    private static Iterator<Work> longestFirst(List<Work> all) {
        return all.stream()
                .sorted(Comparator.comparingInt((Work work) -> work.sound().length)
                        .reversed())
                .iterator();
    }

    private void admit(Lane lane, Iterator<Work> waiting) {
        lane.clear(rows, ORDER, weights);
        while (waiting.hasNext() && lane.finished()) {
            Work next = waiting.next();
            lane.begin(next.excitation(), next.sound());
        }
    }

    /** As many samples as every lane can go with the weights it has; 0 when all are done. */
    private int nextStep() {
        int count = LONGEST_STEP;
        boolean any = false;
        for (Lane lane : lanes) {
            if (!lane.finished()) {
                count = Math.min(count, lane.left(weights));
                any = true;
            }
        }
        return any ? count : 0;
    }

    private void step(int count) {
        int first = ORDER * LANES;
        for (Lane lane : lanes) {
            lane.excite(rows, first, count);
        }
        filter(rows, weights, first, count);
        for (Lane lane : lanes) {
            lane.take(rows, first, count);
        }
        System.arraycopy(rows, count * LANES, rows, 0, first);
    }

    private static void filter(float[] rows, float[] weights, int first, int count) {
        for (int i = 0; i < count; i++) {
            int row = first + i * LANES;
            float sum0 = rows[row];
            float sum1 = rows[row + 1];
            float sum2 = rows[row + 2];
            float sum3 = rows[row + 3];
            for (int k = 0; k < ORDER; k++) {
                int weight = k * LANES;
                int before = row - LANES - weight;
                sum0 += weights[weight] * rows[before];
                sum1 += weights[weight + 1] * rows[before + 1];
                sum2 += weights[weight + 2] * rows[before + 2];
                sum3 += weights[weight + 3] * rows[before + 3];
            }
            rows[row] = sum0;
            rows[row + 1] = sum1;
            rows[row + 2] = sum2;
            rows[row + 3] = sum3;
        }
    }
}
