package dev.lectern.audio;

/**
 * The one kind of MP3 frame that files of a sampling rate are made of: MPEG-2 layer III, mono, constant bit rate, chosen so
 * that every frame has the same size without padding (ISO/IEC 13818-3; size = 72 x bits a second / sampling rate).
 *
 * @param sampleRate frames of sound a second
 * @param kilobits a second
 */
record Mp3Frames(int sampleRate, int kilobits) {
    /** Samples in a frame. */
    static final int SAMPLES = 576;

    /** 48 kbit/s at 16 kHz (216 bytes a frame), 64 kbit/s at 24 kHz (192 bytes). */
    static Mp3Frames at(int sampleRate) {
        Grid.slot(sampleRate);
        return new Mp3Frames(sampleRate, sampleRate == 16000 ? 48 : 64);
    }

    /** Bytes in a frame, its header included. */
    int bytes() {
        return 72 * kilobits * 1000 / sampleRate;
    }

    /** Bytes of so many frames of sound, which lie on the grid. */
    long bytes(long samples) {
        return samples / SAMPLES * bytes();
    }

    /** The four bytes with which every frame begins; a frame with nothing but zeros after them is silence. */
    long header() {
        int bitrate = kilobits == 48 ? 6 : 8;
        int rate = sampleRate == 16000 ? 2 : 1;
        return 0xFFF30000L | bitrate << 12 | rate << 10 | 0xC4; // MPEG-2 layer III, no CRC; mono, original
    }
}
