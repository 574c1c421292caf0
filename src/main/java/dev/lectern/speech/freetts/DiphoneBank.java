package dev.lectern.speech.freetts;

import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The recorded pieces of a diphone voice, read from FreeTTS's binary format. A diphone is a row of frames, one pitch period
 * each: linear prediction coefficients, and the residual that excites them as 8-bit u-law bytes. All frames lie one after
 * the other in three arrays.
 */
final class DiphoneBank {
    private static final int MAGIC = 0xFEEDFACE;
    private static final int DIPHONE = 0xFACE0FF;
    private static final int ALIAS = 0xBABAF00;
    private static final int NAME_UNITS = 8;

    private final int sampleRate;
    private final int order;
    private final Map<String, Diphone> diphones = new HashMap<>();
    private float[] coefficients = new float[1 << 16];
    private byte[] residuals = new byte[1 << 20];
    private int[] residualStarts = new int[1 << 12];
    private int frames;

    /**
     * Where a diphone's frames lie.
     *
     * @param first its first frame
     * @param middle the frame with which its second phone begins
     * @param last the frame after its last
     */
    record Diphone(int first, int middle, int last) {}

    private DiphoneBank(ByteBuffer in) {
        expect(MAGIC, in.getInt());
        expect(1, in.getInt());
        sampleRate = in.getInt();
        order = in.getInt();
        float least = in.getFloat();
        double step = in.getFloat() / 65535.0;
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            read(in, least, step);
        }
        coefficients = Arrays.copyOf(coefficients, frames * order);
        residuals = Arrays.copyOf(residuals, residualStarts[frames]);
        residualStarts = Arrays.copyOf(residualStarts, frames + 1);
    }

    /** The diphones of kevin16: 1,584 of them, 16 coefficients, 16 kHz. */
    static DiphoneBank kevin16() {
        try (InputStream in = KevinVoiceDirectory.class.getResourceAsStream("cmu_us_kal16.bin")) {
            if (in == null) {
                throw new IOException("The voice kevin16 is not in the program's jar.");
            }
            return new DiphoneBank(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int sampleRate() {
        return sampleRate;
    }

    /** Coefficients a frame. */
    int order() {
        return order;
    }

    /** All frames' coefficients, {@link #order} each; not to be changed. */
    float[] coefficients() {
        return coefficients;
    }

    /** All frames' residuals; not to be changed. */
    byte[] residuals() {
        return residuals;
    }

    /** Where a frame's residual begins in {@link #residuals}; that of the next frame is its end. */
    int residualStart(int frame) {
        return residualStarts[frame];
    }

    /**
     * The frames of the first phone's end in a pair of phones. A few pairs that English does not have were not recorded;
     * their first phone is taken from before a schwa.
     */
    Diphone firstHalf(String first, String second) {
        return find(first + "-" + second, first + "-ax", first + "-pau");
    }

    /** The frames of the second phone's beginning in a pair of phones; see {@link #firstHalf}. */
    Diphone secondHalf(String first, String second) {
        return find(first + "-" + second, "pau-" + second, "ax-" + second);
    }

    private Diphone find(String... names) {
        for (String name : names) {
            Diphone diphone = diphones.get(name);
            if (diphone != null) {
                return diphone;
            }
        }
        throw new IllegalArgumentException("No diphone for " + names[0] + ".");
    }

    private void read(ByteBuffer in, float least, double step) {
        int kind = in.getInt();
        if (kind == ALIAS) {
            String name = name(in);
            diphones.put(name, find(name(in)));
            return;
        }
        expect(DIPHONE, kind);
        String name = name(in);
        int first = frames;
        int middle = first + in.getInt();
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            readFrame(in, least, step);
        }
        diphones.put(name, new Diphone(first, middle, frames));
    }

    /** The same arithmetic as FreeTTS's, so that every sample is equal. */
    private void readFrame(ByteBuffer in, float least, double step) {
        expect(order, in.getInt());
        int at = frames * order;
        if (at + order > coefficients.length) {
            coefficients = Arrays.copyOf(coefficients, coefficients.length * 2);
        }
        for (int i = 0; i < order; i++) {
            coefficients[at + i] = (float) ((in.getShort() + 32768.0) * step) + least;
        }
        int bytes = in.getInt();
        int start = residualStarts[frames];
        if (start + bytes > residuals.length) {
            residuals = Arrays.copyOf(residuals, residuals.length * 2);
        }
        in.get(residuals, start, bytes);
        frames++;
        if (frames == residualStarts.length) {
            residualStarts = Arrays.copyOf(residualStarts, frames * 2);
        }
        residualStarts[frames] = start + bytes;
    }

    private static String name(ByteBuffer in) {
        StringBuilder name = new StringBuilder(NAME_UNITS);
        for (int i = 0; i < NAME_UNITS; i++) {
            name.append(in.getChar());
        }
        return name.toString().trim();
    }

    private static void expect(int wanted, int found) {
        if (wanted != found) {
            throw new IllegalArgumentException("The voice's data is damaged.");
        }
    }
}
