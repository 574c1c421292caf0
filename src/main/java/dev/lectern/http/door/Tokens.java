package dev.lectern.http.door;

import dev.lectern.http.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens in one file, a line each. A token has 256 random bits and is shown once, when it is made; the file holds
 * its SHA-256. Changes to the file count at once, also those by another process. Safe on threads.
 */
public final class Tokens {
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final String PREFIX = "lectern_";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Seen NOTHING = new Seen(Optional.empty(), -1, List.of());

    private final Path file;
    private final Clock clock;
    private volatile Seen seen = NOTHING;
    private volatile String complaint = "";

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
     * @throws IllegalArgumentException when a line of the file is no token; nothing is changed then
     * @throws IOException when the file cannot be read or written
     */
    public String make(String name, Set<Scope> scopes) throws IOException {
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
        String id = HexFormat.of().formatHex(random(4));
        Token made = new Token(id, hash(token), scopes, clock.instant().truncatedTo(ChronoUnit.SECONDS), name);
        change(tokens -> tokens.add(made));
        return token;
    }

    /**
     * All tokens in the file.
     *
     * @throws IllegalArgumentException when one of its lines is none
     * @throws IOException when it cannot be read
     */
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
     * @throws IllegalArgumentException when a line of the file is no token; nothing is changed then
     * @throws IOException when the file cannot be read or written
     */
    public boolean revoke(String id) throws IOException {
        return change(tokens -> tokens.removeIf(token -> token.id().equals(id)));
    }

    /**
     * The token that this is, if it is one. The time taken does not tell how much of it is right.
     *
     * @throws Problem 503 while the file cannot be read; the log says why, once
     */
    public Optional<Token> check(String presented) {
        String hash = hash(presented);
        Optional<Token> found = Optional.empty();
        for (Token token : readable()) {
            if (MessageDigest.isEqual(bytes(token.hash()), bytes(hash))) {
                found = Optional.of(token);
            }
        }
        return found;
    }

    private List<Token> readable() {
        try {
            List<Token> tokens = list();
            complaint = "";
            return tokens;
        } catch (IOException | IllegalArgumentException e) {
            if (!complaint.equals(e.toString())) {
                complaint = e.toString();
                LOG.warn(
                        "The token file {} cannot be read; nobody who needs a token is let in: {}", file, e.toString());
            }
            throw Problem.of(503, "Tokens cannot be read just now; the log of the server says why.")
                    .with("Retry-After", "10");
        }
    }

    private Seen look(Seen known) throws IOException {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            if (known.time().equals(Optional.of(time)) && known.size() == size) {
                return known;
            }
            return new Seen(Optional.of(time), size, TokenFile.read(file));
        } catch (NoSuchFileException none) {
            return new Seen(Optional.empty(), 0, List.of());
        }
    }

    /** Changes the tokens as nobody else does at the same time, in another process neither; whether there was a change. */
    private boolean change(Predicate<List<Token>> by) throws IOException {
        synchronized (RANDOM) {
            try (TokenFile.Held held = TokenFile.hold(file)) {
                List<Token> tokens = new ArrayList<>(look(NOTHING).tokens());
                boolean changed = by.test(tokens);
                if (changed) {
                    held.write(tokens);
                    seen = NOTHING;
                }
                return changed;
            }
        }
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
