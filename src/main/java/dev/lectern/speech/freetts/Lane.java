package dev.lectern.speech.freetts;

import com.sun.speech.freetts.util.WaveUtils;
import org.jspecify.annotations.Nullable;

/** One utterance among those that are spoken side by side: a column in the rows of {@link LinearPrediction}. */
final class Lane {
    /** How many are spoken side by side. */
    static final int LANES = 4;

    /** The value of each residual byte (plus 128), u-law decoded; FreeTTS reads byte 0 as silence. */
    private static final float[] RESIDUAL = new float[256];

    static {
        for (int i = 0; i < 256; i++) {
            RESIDUAL[i] = WaveUtils.ulawToShort((short) i);
        }
        RESIDUAL[128] = WaveUtils.ulawToShort((short) 255);
    }

    private final int column;
    private final DiphoneBank bank;

    private @Nullable Excitation excitation;
    private short[] sound = new short[0];
    private int at;
    private int period;
    private int periodEnd;
    /** Where this period's residual would begin in the bank if it had no silence in front. */
    private int origin;

    private int residualFrom;
    private int residualTo;

    Lane(int column, DiphoneBank bank) {
        this.column = column;
        this.bank = bank;
    }

    void begin(Excitation next, short[] into) {
        excitation = next;
        sound = into;
        at = 0;
        period = -1;
        periodEnd = 0;
    }

    /** How many samples are made. */
    int at() {
        return at;
    }

    boolean finished() {
        return at == sound.length;
    }

    /** Silence: no samples before, no weights. */
    void clear(float[] rows, int before, float[] weights) {
        for (int i = column; i < before * LANES; i += LANES) {
            rows[i] = 0;
        }
        for (int i = column; i < weights.length; i += LANES) {
            weights[i] = 0;
        }
    }

    /** Samples left of the pitch period; at its end the next one begins and brings its weights. */
    int left(float[] weights) {
        while (at == periodEnd && excitation != null) {
            period++;
            periodEnd = excitation.end(period);
            if (at < periodEnd) {
                beginPeriod(excitation.frame(period), weights);
            }
        }
        return periodEnd - at;
    }

    /** A residual that is longer than its period loses both ends alike; a shorter one stands in silence. */
    private void beginPeriod(int frame, float[] weights) {
        int order = weights.length / LANES;
        for (int k = 0; k < order; k++) {
            weights[k * LANES + column] = bank.coefficients()[frame * order + k];
        }
        int start = bank.residualStart(frame);
        int recorded = bank.residualStart(frame + 1) - start;
        int size = periodEnd - at;
        int before = recorded < size ? (size - recorded) / 2 : 0;
        int skipped = recorded < size ? 0 : (recorded - size) / 2;
        residualFrom = at + before;
        residualTo = residualFrom + Math.min(size, recorded);
        origin = start + skipped - residualFrom;
    }

    void excite(float[] rows, int first, int count) {
        int from = Math.min(Math.max(residualFrom, at), at + count);
        int to = Math.max(from, Math.min(residualTo, at + count));
        int cell = first + column;
        cell = silence(rows, cell, from - at);
        cell = recorded(rows, cell, origin + from, to - from);
        silence(rows, cell, at + count - to);
    }

    private int silence(float[] rows, int cell, int count) {
        for (int i = 0; i < count; i++) {
            rows[cell + i * LANES] = RESIDUAL[128];
        }
        return cell + count * LANES;
    }

    private int recorded(float[] rows, int cell, int start, int count) {
        byte[] residuals = bank.residuals();
        for (int i = 0; i < count; i++) {
            rows[cell + i * LANES] = RESIDUAL[residuals[start + i] + 128];
        }
        return cell + count * LANES;
    }

    void take(float[] rows, int first, int count) {
        if (finished()) {
            return;
        }
        for (int i = 0; i < count; i++) {
            int sample = (int) rows[first + column + i * LANES];
            sound[at + i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
        }
        at += count;
    }
}
