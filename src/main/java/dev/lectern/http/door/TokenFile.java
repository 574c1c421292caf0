package dev.lectern.http.door;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of a token file on the disk: readable by their owner alone, and replaced in one step. */
final class TokenFile {
    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private TokenFile() {}

    /**
     * The tokens in a file.
     *
     * @throws IllegalArgumentException when one of its lines is none
     * @throws IOException when it cannot be read, or is no text
     */
    static List<Token> read(Path file) throws IOException {
        List<Token> tokens = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            // editors of Windows put a byte order mark in front
            String bare = line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!bare.isBlank() && !bare.startsWith("#")) {
                tokens.add(token(bare, number));
            }
        }
        return tokens;
    }

    /** Of a line that is none only the number is told: somebody may have put a token itself there. */
    private static Token token(String line, int number) {
        try {
            return Token.read(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Line " + number + " holds no token; mend it or take it out.", e);
        }
    }

    /** Waits until no other process changes the file. */
    static Held hold(Path file) throws IOException {
        Path folder = file.toAbsolutePath().resolve("..").normalize();
        Files.createDirectories(folder);
        Path beside = folder.resolve("." + file.getFileName() + ".lock");
        FileChannel channel =
                FileChannel.open(beside, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_ALONE);
        try {
            keepOwner(file, folder, beside);
            channel.lock();
            return new Held(file, folder, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** What an administrator changes for a service that runs as another user, that user must still be able to read. */
    private static void keepOwner(Path file, Path folder, Path made) throws IOException {
        Path model = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? file : folder;
        UserPrincipal owner = Files.getOwner(model, LinkOption.NOFOLLOW_LINKS);
        if (!owner.equals(Files.getOwner(made))) {
            try {
                Files.setOwner(made, owner);
            } catch (IOException notAllowed) {
                // only an administrator may give files away; anybody else's file stays his own, as every new one does
            }
        }
    }

    /**
     * A file that nobody else changes.
     *
     * @param channel holds the lock until it is closed
     */
    record Held(Path file, Path folder, FileChannel channel) implements AutoCloseable {
        /** Puts these tokens in the place of those that are there, on the disk before it returns. */
        void write(List<Token> tokens) throws IOException {
            StringBuilder lines = new StringBuilder("# id, SHA-256, scopes, made, name\n");
            tokens.forEach(token -> lines.append(token.written()).append('\n'));
            Path draft = Files.createTempFile(folder, ".tokens", ".tmp", OWNER_ALONE);
            try {
                try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    ByteBuffer rest = StandardCharsets.UTF_8.encode(lines.toString());
                    while (rest.hasRemaining()) {
                        out.write(rest);
                    }
                    out.force(true);
                }
                keepOwner(file, folder, draft);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
