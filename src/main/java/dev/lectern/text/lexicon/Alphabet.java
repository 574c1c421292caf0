package dev.lectern.text.lexicon;

import java.util.List;

/** How a pronunciation is written down. */
public enum Alphabet {
    /** The International Phonetic Alphabet. */
    IPA("ipa") {
        @Override
        List<String> phones(String written) {
            return Ipa.phones(written);
        }
    },
    /** The phones of the CMU Pronouncing Dictionary, with spaces between them: {@code HH AH0 L OW1}. */
    ARPABET("x-arpabet") {
        @Override
        List<String> phones(String written) {
            return Arpabet.phones(written);
        }
    };

    private final String id;

    Alphabet(String id) {
        this.id = id;
    }

    /** The name in a PLS file. */
    public String id() {
        return id;
    }

    /**
     * The engine's phones for a pronunciation.
     *
     * @throws LexiconException if it cannot be read
     */
    abstract List<String> phones(String written);

    /**
     * The alphabet with that name.
     *
     * @throws LexiconException if there is none
     */
    public static Alphabet of(String id) {
        for (Alphabet alphabet : values()) {
            if (alphabet.id.equals(id)) {
                return alphabet;
            }
        }
        throw new LexiconException("The alphabet \"" + id + "\" is unknown: write ipa or x-arpabet.");
    }
}
