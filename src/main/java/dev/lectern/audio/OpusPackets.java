package dev.lectern.audio;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Packets of 20 ms that can stand after any other passage's. The encoder first hears 80 ms of silence, whose packets are
 * dropped: it then leaves its first packet in the state in which the passage before, which ends in silence, left the
 * decoder.
 */
final class OpusPackets {
    /**
     * What players skip, at 48 kHz, the clock of every Opus stream: the encoder's own 312 less 2, by which its filters were
     * measured to bring speech forward.
     */
    static final int PRE_SKIP = 310;

    /** A packet of so many bytes at most is one segment of an Ogg page. */
    private static final int MOST_BYTES = 254;

    private static final int RUN_IN = 4;
    /** Packets from one question whether they are wanted to the next. */
    private static final int ASKED = 10;

    private static final int COMPLEXITY = 3;

    private static final Spare<OpusEncoder> AT_16 = new Spare<>(() -> running(16000));
    private static final Spare<OpusEncoder> AT_24 = new Spare<>(() -> running(24000));

    private OpusPackets() {}

    /** Samples in a packet. */
    static int samples(int sampleRate) {
        return sampleRate / 50;
    }

    /**
     * The first packets of a passage, {@code count} of them, or fewer when nobody wants them any more. A new encoder each
     * time, so it is safe on threads.
     *
     * @param each is given all packets so far, after each one
     */
    static List<byte[]> encode(
            short[] samples, int sampleRate, int count, BooleanSupplier wanted, Consumer<List<byte[]>> each) {
        return encode(running(sampleRate), samples, sampleRate, count, wanted, each);
    }

    /** The packets of the first {@code length} samples, as soon as can be. */
    static List<byte[]> first(short[] samples, int sampleRate, int length) {
        OpusEncoder encoder = spare(sampleRate).take();
        return encode(encoder, samples, sampleRate, length / samples(sampleRate), () -> true, packets -> {});
    }

    private static List<byte[]> encode(
            OpusEncoder encoder,
            short[] samples,
            int sampleRate,
            int count,
            BooleanSupplier wanted,
            Consumer<List<byte[]>> each) {
        try {
            int size = samples(sampleRate);
            byte[] packet = new byte[MOST_BYTES];
            List<byte[]> packets = new ArrayList<>(count);
            for (int i = 0; i < count && (i % ASKED != 0 || wanted.getAsBoolean()); i++) {
                int length = encoder.encode(samples, i * size, size, packet, 0, MOST_BYTES);
                packets.add(Arrays.copyOf(packet, length));
                each.accept(packets);
            }
            return packets;
        } catch (OpusException e) {
            throw new IllegalStateException("The Opus encoder failed: " + e.getMessage(), e);
        }
    }

    /** The packet after the last passage, in which the decoder gives back what the encoder's delay still holds. */
    static byte[] silent(int sampleRate) {
        return encode(new short[samples(sampleRate)], sampleRate, 1, () -> true, packets -> {})
                .get(0);
    }

    /** Has an encoder lie ready for the next one who waits for a first sound. */
    static void prepare(int sampleRate) {
        spare(sampleRate).prepare();
    }

    private static Spare<OpusEncoder> spare(int sampleRate) {
        return sampleRate == 16000 ? AT_16 : AT_24;
    }

    /** An encoder that has heard its silence. */
    private static OpusEncoder running(int sampleRate) {
        try {
            OpusEncoder encoder = encoder(sampleRate);
            int size = samples(sampleRate);
            for (int i = 0; i < RUN_IN; i++) {
                encoder.encode(new short[size], 0, size, new byte[MOST_BYTES], 0, MOST_BYTES);
            }
            return encoder;
        } catch (OpusException e) {
            throw new IllegalStateException("The Opus encoder failed: " + e.getMessage(), e);
        }
    }

    private static OpusEncoder encoder(int sampleRate) throws OpusException {
        OpusEncoder encoder = new OpusEncoder(sampleRate, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        encoder.setSignalType(OpusSignal.OPUS_SIGNAL_VOICE);
        encoder.setBitrate(sampleRate == 16000 ? 24000 : 32000);
        encoder.setComplexity(COMPLEXITY);
        return encoder;
    }
}
