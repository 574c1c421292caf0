package dev.lectern.http.door;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a token lets its holder do. */
public enum Scope {
    /** Needs no token. */
    PUBLIC,
    /** Read and hear articles. */
    LISTEN,
    /** Add, change and remove articles. */
    WRITE,
    /** Have any text spoken. */
    SPEECH,
    /** Read the feed and hear what it names. */
    FEED;

    /** Whether a token with these scopes opens what needs this one. Who may listen may read the feed. */
    boolean openedBy(Set<Scope> scopes) {
        return scopes.contains(this) || (this == FEED && scopes.contains(LISTEN));
    }

    /** The word for it in token files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope that a word names and a token can have. */
    public static Optional<Scope> ofWord(String word) {
        for (Scope scope : values()) {
            if (scope != PUBLIC && scope.word().equals(word)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
