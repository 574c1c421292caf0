package dev.lectern.http.door;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the server keeps of a token.
 *
 * @param id short, for lists and for taking it back
 * @param hash hex SHA-256 of the token
 * @param scopes what it lets its holder do
 * @param made when
 * @param name whom it is for
 */
public record Token(String id, String hash, Set<Scope> scopes, Instant made, String name) {
    public Token {
        scopes = Set.copyOf(scopes);
        if (!id.matches("[0-9a-f]{8}") || !hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A token has an id of 8 and a hash of 64 hexadecimal digits.");
        }
        if (scopes.isEmpty() || scopes.contains(Scope.PUBLIC)) {
            throw new IllegalArgumentException("A token has at least one of the scopes listen, write, speech, feed.");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A token's name is one line.");
        }
    }

    /** Its line in the file. */
    String written() {
        String words = EnumSet.copyOf(scopes).stream().map(Scope::word).collect(Collectors.joining(","));
        return String.join(" ", id, hash, words, made.toString(), name);
    }

    /**
     * Reads a line of the file.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Token read(String line) {
        String[] parts = line.split(" ", 5);
        if (parts.length < 4) {
            throw new IllegalArgumentException("A line of the token file has four parts or more.");
        }
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : parts[2].split(",")) {
            scopes.add(Scope.ofWord(word)
                    .orElseThrow(() -> new IllegalArgumentException("The token " + parts[0] + " has no known scope.")));
        }
        try {
            return new Token(parts[0], parts[1], scopes, Instant.parse(parts[3]), parts.length > 4 ? parts[4] : "");
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The token " + parts[0] + " has no date.", e);
        }
    }
}
