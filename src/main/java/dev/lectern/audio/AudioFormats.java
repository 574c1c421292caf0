package dev.lectern.audio;

import java.util.List;
import java.util.Optional;

/** The formats that are offered. */
public final class AudioFormats {
    private static final List<AudioFormat> ALL =
            List.of(new WavFormat(), new Mp3Format(), new OpusFormat(), new FlacFormat());

    private AudioFormats() {}

    /** All of them, in the order in which they are listed. */
    public static List<AudioFormat> all() {
        return ALL;
    }

    /** The format of a file name extension in lower case; empty when it is not offered. */
    public static Optional<AudioFormat> byExtension(String extension) {
        return ALL.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
