package dev.lectern.text.lexicon;

import java.util.List;

/** What is to be said for a written word. */
public sealed interface Saying {
    /**
     * Other words, read like any text.
     *
     * @param text what to read instead
     */
    record Alias(String text) implements Saying {
        /** A longer alias, said at each of its words, would make hours of speech out of a page. */
        static final int LONGEST = 300;

        /** @throws LexiconException if nothing, or too much, is written */
        public Alias {
            if (text.isBlank()) {
                throw new LexiconException("An alias says what to read instead; this one is empty.");
            }
            if (text.length() > LONGEST) {
                throw new LexiconException(
                        "An alias has at most " + LONGEST + " characters, this one " + text.length() + ".");
            }
        }
    }

    /**
     * Sounds.
     *
     * @param alphabet how they are written
     * @param written as the user wrote them
     * @param phones the same in the engine's ARPABET, as {@link dev.lectern.text.SpokenWord} has them
     */
    record Sounds(Alphabet alphabet, String written, List<String> phones) implements Saying {
        public Sounds {
            phones = List.copyOf(phones);
        }

        /** @throws LexiconException if they cannot be read in that alphabet */
        public Sounds(Alphabet alphabet, String written) {
            this(alphabet, written, alphabet.phones(written));
        }
    }

    /**
     * As people write it in an article's front matter: {@code /ARPABET/}, {@code [IPA]}, or else an alias.
     *
     * @throws LexiconException if it cannot be read
     */
    static Saying parse(String written) {
        String bare = written.strip();
        if (bare.length() > 2 && bare.startsWith("/") && bare.endsWith("/")) {
            return new Sounds(
                    Alphabet.ARPABET, bare.substring(1, bare.length() - 1).strip());
        }
        if (bare.length() > 2 && bare.startsWith("[") && bare.endsWith("]")) {
            return new Sounds(Alphabet.IPA, bare.substring(1, bare.length() - 1).strip());
        }
        return new Alias(bare);
    }
}
