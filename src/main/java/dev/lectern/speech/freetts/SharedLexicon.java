package dev.lectern.speech.freetts;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The CMU lexicon with its letter-to-sound rules, safe for several threads. */
final class SharedLexicon extends CMULexicon {
    private SharedLexicon() {
        super("cmulex");
    }

    static SharedLexicon loaded() {
        try {
            SharedLexicon lexicon = new SharedLexicon();
            lexicon.load();
            return lexicon;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How a word of the lexicon sounds, a stress digit after stressed vowels; empty when it is not in it. */
    Optional<String[]> find(String word) {
        return Optional.ofNullable(getPhones(word, null, false));
    }

    /** How a word would sound by its letters; the rules hold a buffer, so one thread at a time. */
    synchronized String[] guess(String word) {
        return getPhones(word, null, true);
    }
}
