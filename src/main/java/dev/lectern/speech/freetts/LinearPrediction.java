package dev.lectern.speech.freetts;

import com.sun.speech.freetts.util.WaveUtils;

/**
 * Makes the sound: each sample is the residual plus a weighted sum of the 16 samples before it. Sums are taken in FreeTTS's
 * order, so every sample equals FreeTTS's, but for this: where its samples wrap around, ours stay at the limit.
 */
final class LinearPrediction {
    private static final int ORDER = 16;

    /** The value of each residual byte (plus 128); FreeTTS reads byte 0 as silence. */
    private static final float[] RESIDUAL = new float[256];

    static {
        for (int i = 0; i < 256; i++) {
            RESIDUAL[i] = WaveUtils.ulawToShort((short) i);
        }
        RESIDUAL[128] = WaveUtils.ulawToShort((short) 255);
    }

    private LinearPrediction() {}

    /** The sound of one utterance. */
    static short[] synthesise(Excitation excitation, DiphoneBank bank) {
        int frames = excitation.periods() == 0 ? 0 : excitation.marks()[excitation.periods() - 1];
        float[] out = new float[frames + ORDER];
        int at = ORDER;
        for (int period = 0; period < excitation.periods(); period++) {
            int size = excitation.size(period);
            putResidual(bank, excitation.frames()[period], out, at, size);
            filter(bank.coefficients(), excitation.frames()[period] * ORDER, out, at, size);
            at += size;
        }
        return toSamples(out, frames);
    }

    /** Centres the residual in its period. */
    private static void putResidual(DiphoneBank bank, int frame, float[] out, int at, int size) {
        int start = bank.residualStart(frame);
        int recorded = bank.residualStart(frame + 1) - start;
        int before = recorded < size ? (size - recorded) / 2 : 0;
        int skipped = recorded < size ? 0 : (recorded - size) / 2;
        int copied = Math.min(size, recorded);
        java.util.Arrays.fill(out, at, at + size, RESIDUAL[128]);
        for (int i = 0; i < copied; i++) {
            out[at + before + i] = RESIDUAL[bank.residuals()[start + skipped + i] + 128];
        }
    }

    private static void filter(float[] coefficients, int first, float[] out, int at, int size) {
        for (int i = at; i < at + size; i++) {
            float sum = out[i];
            for (int k = 0; k < ORDER; k++) {
                sum += coefficients[first + k] * out[i - 1 - k];
            }
            out[i] = sum;
        }
    }

    private static short[] toSamples(float[] out, int frames) {
        short[] samples = new short[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, (int) out[ORDER + i]));
        }
        return samples;
    }
}
