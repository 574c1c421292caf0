package dev.lectern.library;

import dev.lectern.text.Span;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The cues of one passage in few bytes, about five a cue: a ten-hour book has a hundred thousand words. Spans are kept
 * relative to the passage's origin and frames to its start, so that the same bytes serve wherever the passage stands.
 * Numbers are differences to the cue before, as zigzag and base-128 varints (the encoding of protocol buffers).
 */
public final class PackedCues {
    private static final int SENTENCE = 0;
    private static final int WORD = 1;

    private PackedCues() {}

    /** Packs cues whose frames count from the passage's start. */
    public static byte[] pack(List<Cue> cues, int origin) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(cues.size() * 5 + 2);
        put(out, cues.size());
        long from = origin;
        long start = 0;
        for (Cue cue : cues) {
            out.write(cue.kind() == CueKind.SENTENCE ? SENTENCE : WORD);
            put(out, cue.span().from() - from);
            put(out, cue.span().length());
            put(out, cue.start() - start);
            put(out, cue.end() - cue.start());
            from = cue.span().from();
            start = cue.start();
        }
        return out.toByteArray();
    }

    /**
     * The cues again.
     *
     * @param origin where the passage stands in the text now
     * @param start its first frame on the clock that is wanted
     * @throws RuntimeException when the bytes were not made by {@link #pack}
     */
    public static List<Cue> unpack(byte[] packed, int origin, long start) {
        Reader in = new Reader(packed);
        int count = (int) in.next();
        List<Cue> cues = new ArrayList<>(Math.min(count, packed.length));
        long from = origin;
        long at = start;
        for (int i = 0; i < count; i++) {
            CueKind kind = in.octet() == SENTENCE ? CueKind.SENTENCE : CueKind.WORD;
            from += in.next();
            long length = in.next();
            at += in.next();
            cues.add(new Cue(kind, new Span((int) from, (int) (from + length)), at, at + in.next()));
        }
        return cues;
    }

    private static void put(ByteArrayOutputStream out, long number) {
        long zigzag = (number << 1) ^ (number >> 63);
        while ((zigzag & ~0x7FL) != 0) {
            out.write((int) ((zigzag & 0x7F) | 0x80));
            zigzag >>>= 7;
        }
        out.write((int) zigzag);
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        private Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        private int octet() {
            return bytes[at++] & 0xFF;
        }

        private long next() {
            long zigzag = 0;
            int shift = 0;
            int octet;
            do {
                octet = octet();
                zigzag |= (long) (octet & 0x7F) << shift;
                shift += 7;
            } while (octet > 0x7F);
            return (zigzag >>> 1) ^ -(zigzag & 1);
        }
    }
}
