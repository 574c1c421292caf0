package dev.lectern.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The stored form of a manifest: JSON with a SHA-256 over the manifest's own bytes in front. */
final class ManifestFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FRONT = "{\"check\":\"";
    private static final String BETWEEN = "\",\"manifest\":";
    private static final int START = FRONT.length() + 64 + BETWEEN.length();

    private ManifestFile() {}

    static byte[] write(Manifest manifest) {
        try {
            String inner = JSON.writeValueAsString(manifest);
            return (FRONT + Sha256.hex(utf8(inner)) + BETWEEN + inner + "}\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A manifest is plain JSON.", e);
        }
    }

    static Manifest read(byte[] file) throws IOException {
        int end = file.length - 2;
        if (end <= START) {
            throw new IOException("The manifest is cut short.");
        }
        byte[] inner = Arrays.copyOfRange(file, START, end);
        byte[] whole = utf8(FRONT + Sha256.hex(inner) + BETWEEN);
        if (!Arrays.equals(file, 0, START, whole, 0, START) || file[end] != '}' || file[end + 1] != '\n') {
            throw new IOException("The manifest is damaged.");
        }
        return JSON.readValue(inner, Manifest.class);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
