package dev.lectern.audio;

/**
 * The frame in front of an MP3's sound that tells players its length and how many samples to skip, as laid down by Xing's
 * VBR header and LAME's extension of it ("Mp3 Info Tag rev 1 specifications"). To a decoder that does not know it, it is
 * silence.
 *
 * <p>One silent frame follows it, for decoders skip delay + 529 samples: 47 + 529 are just that frame. So nothing of the
 * sound is skipped, and with a padding of 529 nothing is cut off its end.
 */
final class InfoFrame {
    private static final int DELAY = 47;
    private static final int PADDING = 529;
    private static final int FRAMES_AND_BYTES_AND_TOC = 7;
    private static final int SIDE_INFORMATION = 9;

    private InfoFrame() {}

    /** The frame and the silent one after it, both counted in its number of bytes. */
    static byte[] bytes(Mp3Frames frames, Totals totals) {
        long bytes = totals.bytes() + 2L * frames.bytes();
        Octets octets = new Octets()
                .big(frames.header(), 4)
                .zeros(SIDE_INFORMATION)
                .ascii("Info")
                .big(FRAMES_AND_BYTES_AND_TOC, 4)
                .big(totals.frames() / Mp3Frames.SAMPLES + 1, 4)
                .big(bytes, 4);
        contents(octets);
        lame(octets, frames, bytes);
        octets.big(Crc.reflected16(octets.toBytes()), 2);
        return octets.zeros(frames.bytes() - octets.size())
                .big(frames.header(), 4)
                .zeros(frames.bytes() - 4)
                .toBytes();
    }

    /** Where each hundredth of the time begins, in 256ths of the bytes: at a constant bit rate, in step. */
    private static void contents(Octets octets) {
        for (int percent = 0; percent < 100; percent++) {
            octets.u8(percent * 256 / 100);
        }
    }

    private static void lame(Octets octets, Mp3Frames frames, long bytes) {
        octets.ascii("LAME3.98r")
                .u8(0x01) // revision 0 of this tag, constant bit rate
                .zeros(1 + 4 + 2 + 2 + 1) // low-pass, peak, two gains, encoder flags: not told
                .u8(frames.kilobits())
                .big(DELAY << 12 | PADDING, 3)
                .zeros(1 + 1 + 2) // source, gain, preset: not told
                .big(bytes, 4)
                .zeros(2); // CRC of the music, which is not there yet when this frame goes out
    }
}
