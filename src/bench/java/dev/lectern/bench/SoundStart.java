package dev.lectern.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/** Where the sound begins in the first bytes of a file: what is before it is header and no sound. */
final class SoundStart {
    private SoundStart() {}

    /** The place of the first byte of sound; empty while too little of the file is there to tell. */
    static OptionalInt of(String format, byte[] file, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(file, 0, length).slice();
        try {
            return OptionalInt.of(
                    switch (format) {
                        case "wav" -> wav(bytes.order(ByteOrder.LITTLE_ENDIAN));
                        case "mp3" -> mp3(bytes);
                        case "opus" -> opus(bytes.order(ByteOrder.LITTLE_ENDIAN));
                        case "flac" -> flac(bytes);
                        default -> throw new IllegalArgumentException(format);
                    });
        } catch (IndexOutOfBoundsException tooShort) {
            return OptionalInt.empty();
        }
    }

    /** Chunks with their lengths, up to the one that is called data. */
    private static int wav(ByteBuffer bytes) {
        int at = 12;
        while (bytes.getInt(at) != 0x61746164) {
            at += 8 + bytes.getInt(at + 4);
        }
        return at + 8;
    }

    /** An ID3 tag, its length in four groups of seven bits. */
    private static int mp3(ByteBuffer bytes) {
        int length = 0;
        for (int i = 6; i < 10; i++) {
            length = length << 7 | bytes.get(i);
        }
        return 10 + length;
    }

    /** Pages without a time of their own are header; behind a page's 27 bytes and its table of segments lies the sound. */
    private static int opus(ByteBuffer bytes) {
        int at = 0;
        while (bytes.getLong(at + 6) <= 0) {
            int end = at + 27 + bytes.get(at + 26);
            for (int i = at + 27; i < at + 27 + bytes.get(at + 26); i++) {
                end += bytes.get(i) & 0xFF;
            }
            at = end;
        }
        return at + 27 + bytes.get(at + 26);
    }

    /** Blocks of metadata, the last of them marked. */
    private static int flac(ByteBuffer bytes) {
        int at = 4;
        boolean last = false;
        while (!last) {
            last = bytes.get(at) < 0;
            at += 4 + (bytes.getInt(at) & 0xFFFFFF);
        }
        return at;
    }
}
