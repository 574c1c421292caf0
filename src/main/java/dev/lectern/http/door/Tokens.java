package dev.lectern.http.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens in one file, a line each. A token has 256 random bits and is shown once, when it is made; the file holds
 * its SHA-256. Changes to the file count at once, also those by another process. Safe on threads.
 */
public final class Tokens {
    private static final String PREFIX = "lectern_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Clock clock;
    private volatile Seen seen = new Seen(Optional.empty(), 0, List.of());

    /**
     * @param file need not be there yet; then there are no tokens
     */
    public Tokens(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param name whom it is for, in the owner's words
     * @return the token; it cannot be shown again
     */
    public synchronized String make(String name, Set<Scope> scopes) throws IOException {
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
        String id = HexFormat.of().formatHex(random(4));
        List<Token> tokens = new ArrayList<>(list());
        tokens.add(new Token(id, hash(token), scopes, clock.instant().truncatedTo(ChronoUnit.SECONDS), name));
        write(tokens);
        return token;
    }

    /** All tokens in the file. */
    public List<Token> list() throws IOException {
        Seen known = seen;
        Seen now = look(known);
        seen = now;
        return now.tokens();
    }

    /**
     * Takes a token back.
     *
     * @return whether there was one with this id
     */
    public synchronized boolean revoke(String id) throws IOException {
        List<Token> tokens = new ArrayList<>(list());
        boolean there = tokens.removeIf(token -> token.id().equals(id));
        if (there) {
            write(tokens);
        }
        return there;
    }

    /** The token that this is, if it is one. The time taken does not tell how much of it is right. */
    public Optional<Token> check(String presented) throws IOException {
        String hash = hash(presented);
        Optional<Token> found = Optional.empty();
        for (Token token : list()) {
            if (MessageDigest.isEqual(bytes(token.hash()), bytes(hash))) {
                found = Optional.of(token);
            }
        }
        return found;
    }

    private Seen look(Seen known) throws IOException {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            if (known.time().equals(Optional.of(time)) && known.size() == size) {
                return known;
            }
            List<Token> tokens = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    tokens.add(Token.read(line));
                }
            }
            return new Seen(Optional.of(time), size, tokens);
        } catch (NoSuchFileException none) {
            return new Seen(Optional.empty(), 0, List.of());
        }
    }

    /** In one step, and readable by the owner alone. */
    private void write(List<Token> tokens) throws IOException {
        StringBuilder lines = new StringBuilder("# id, SHA-256, scopes, made, name\n");
        tokens.forEach(token -> lines.append(token.written()).append('\n'));
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                ".tokens",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, lines);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        seen = new Seen(Optional.empty(), -1, tokens);
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(token)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The file's content and the state in which it was read. */
    private record Seen(Optional<FileTime> time, long size, List<Token> tokens) {
        Seen {
            tokens = List.copyOf(tokens);
        }
    }
}
