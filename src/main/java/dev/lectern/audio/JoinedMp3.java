package dev.lectern.audio;

import de.sciss.jump3r.mp3.BitStream;
import de.sciss.jump3r.mp3.GainAnalysis;
import de.sciss.jump3r.mp3.ID3Tag;
import de.sciss.jump3r.mp3.Lame;
import de.sciss.jump3r.mp3.LameGlobalFlags;
import de.sciss.jump3r.mp3.MPEGMode;
import de.sciss.jump3r.mp3.Presets;
import de.sciss.jump3r.mp3.Quantize;
import de.sciss.jump3r.mp3.QuantizePVT;
import de.sciss.jump3r.mp3.Reservoir;
import de.sciss.jump3r.mp3.Takehiro;
import de.sciss.jump3r.mp3.VBRTag;
import de.sciss.jump3r.mp3.VbrMode;
import de.sciss.jump3r.mp3.Version;
import de.sciss.jump3r.mpg.MPGLib;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Encodes one passage to MP3 frames that can stand after any other passage's. Encoding and decoding delay a signal by
 * 576 + 529 samples; with {@value #RUN_IN} more in front that makes two whole frames, which are dropped. The bit reservoir
 * is off, so that no frame leans on bytes of the one before it.
 */
final class JoinedMp3 {
    private static final int RUN_IN = 47;
    private static final int RUN_OUT = 3 * Mp3Frames.SAMPLES;
    private static final int DROPPED = 2;

    /** Samples from one question whether they are wanted to the next: about two milliseconds of work. */
    private static final int STEP = 20 * Mp3Frames.SAMPLES;

    private static final Spare<Encoder> AT_16 = new Spare<>(() -> encoder(Mp3Frames.at(16000)));
    private static final Spare<Encoder> AT_24 = new Spare<>(() -> encoder(Mp3Frames.at(24000)));

    private final Mp3Frames frames;

    /** An encoder that has heard nothing yet. */
    private record Encoder(Lame lame, LameGlobalFlags flags) {}

    JoinedMp3(Mp3Frames frames) {
        this.frames = frames;
    }

    /**
     * Exactly one frame for every {@value Mp3Frames#SAMPLES} samples; none when nobody wants them any more. A new encoder
     * each time, so it is safe on threads.
     */
    Optional<byte[]> encode(short[] samples, BooleanSupplier wanted) {
        return encode(samples, wanted, done -> {});
    }

    /**
     * The same.
     *
     * @param there is given the frames that are done, more each time
     */
    Optional<byte[]> encode(short[] samples, BooleanSupplier wanted, Consumer<byte[]> there) {
        return encode(encoder(frames), samples, samples.length / Mp3Frames.SAMPLES, STEP, wanted, there);
    }

    /** The first {@code count} of those frames, with no more encoded than they need. */
    byte[] first(short[] samples, int count) {
        return encode(spare().take(), samples, count, Mp3Frames.SAMPLES, () -> true, done -> {})
                .orElseThrow();
    }

    /** Has an encoder lie ready for the next one who waits for a first sound. */
    void prepare() {
        spare().prepare();
    }

    private Spare<Encoder> spare() {
        return frames.sampleRate() == 16000 ? AT_16 : AT_24;
    }

    private Optional<byte[]> encode(
            Encoder encoder, short[] samples, int count, int size, BooleanSupplier wanted, Consumer<byte[]> there) {
        int length = RUN_IN + samples.length + RUN_OUT;
        byte[] output = new byte[frames.bytes() * (length / Mp3Frames.SAMPLES + 1) + Lame.LAME_MAXMP3BUFFER];
        int from = DROPPED * frames.bytes();
        int to = from + count * frames.bytes();
        int written = 0;
        for (int at = 0; at < length && written < to; at += size) {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            int[] step = step(samples, at - RUN_IN, Math.min(length - at, size));
            written += encoder.lame()
                    .lame_encode_buffer_int(
                            encoder.flags(), step, step, step.length, output, written, output.length - written);
            if (written > from && written < to) {
                there.accept(Arrays.copyOfRange(output, from, written));
            }
        }
        if (written < to) {
            throw new IllegalStateException("The MP3 encoder made " + written + " bytes where " + to + " are needed.");
        }
        return Optional.of(Arrays.copyOfRange(output, from, to));
    }

    /** So many samples as the encoder takes them; beyond the ends all is silent. */
    private static int[] step(short[] samples, int from, int count) {
        int[] step = new int[count];
        for (int i = Math.max(from, 0); i < Math.min(from + count, samples.length); i++) {
            step[i - from] = samples[i] << 16;
        }
        return step;
    }

    private static Encoder encoder(Mp3Frames frames) {
        Lame lame = wired();
        return new Encoder(lame, configured(lame, frames));
    }

    private static LameGlobalFlags configured(Lame lame, Mp3Frames frames) {
        LameGlobalFlags flags = lame.lame_init();
        flags.num_channels = 1;
        flags.mode = MPEGMode.MONO;
        flags.in_samplerate = frames.sampleRate();
        flags.out_samplerate = frames.sampleRate();
        flags.VBR = VbrMode.vbr_off;
        flags.brate = frames.kilobits();
        flags.quality = 7; // by measurement the best at passage borders, and the fastest: docs/formats.md
        flags.disable_reservoir = true;
        flags.bWriteVbrTag = false;
        flags.write_id3tag_automatic = false;
        if (lame.lame_init_params(flags) < 0) {
            throw new IllegalStateException("The MP3 encoder refuses its settings.");
        }
        return flags;
    }

    /** jump3r's parts, joined as its own command-line encoder joins them. */
    private static Lame wired() {
        Lame lame = new Lame();
        GainAnalysis gain = new GainAnalysis();
        BitStream bits = new BitStream();
        Presets presets = new Presets();
        QuantizePVT loops = new QuantizePVT();
        Quantize quantize = new Quantize();
        VBRTag tag = new VBRTag();
        Version version = new Version();
        ID3Tag id3 = new ID3Tag();
        MPGLib decoder = new MPGLib();
        Reservoir reservoir = new Reservoir();
        Takehiro huffman = new Takehiro();
        lame.setModules(gain, bits, presets, loops, quantize, tag, version, id3, decoder);
        bits.setModules(gain, decoder, version, tag);
        id3.setModules(bits, version);
        presets.setModules(lame);
        quantize.setModules(bits, reservoir, loops, huffman);
        loops.setModules(huffman, reservoir, lame.enc.psy);
        reservoir.setModules(bits);
        huffman.setModules(loops);
        tag.setModules(lame, bits, version);
        return lame;
    }
}
