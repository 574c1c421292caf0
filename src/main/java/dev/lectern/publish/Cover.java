package dev.lectern.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The picture that stands for the library: a square PNG of 1400 pixels, the least that podcast directories take. */
public final class Cover {
    /** Its content type. */
    public static final String MEDIA_TYPE = "image/png";

    private Cover() {}

    /** The file. */
    public static byte[] png() {
        try (InputStream in = Cover.class.getResourceAsStream("/publish/cover.png")) {
            if (in == null) {
                throw new IllegalStateException("The cover is missing from the program.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
