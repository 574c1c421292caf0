package dev.lectern.speech.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names an engine's files by what is in them: the sound may change with every release, and the key must change with it. */
public final class Content {
    private static final int LENGTH = 16;

    private Content() {}

    /**
     * Hex digits that are the same only for the same files.
     *
     * @throws IllegalStateException when one of them cannot be read
     */
    public static String of(List<Path> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (Path file : files) {
                sha.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                add(sha, file, buffer);
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        } catch (IOException e) {
            throw new IllegalStateException("An engine's file cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static void add(MessageDigest sha, Path file, byte[] buffer) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha.update(buffer, 0, count);
            }
        }
    }
}
