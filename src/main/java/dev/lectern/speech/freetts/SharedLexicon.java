package dev.lectern.speech.freetts;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The CMU lexicon with its letter-to-sound rules, word for word the same as FreeTTS's own, but read compactly and safe for
 * several threads. FreeTTS's class is kept above it for its rule of where syllables end.
 */
final class SharedLexicon extends CMULexicon {
    private static final char ANY = '0';

    private final LexiconTable addenda = LexiconTable.read("cmulex_addenda.bin");
    private final LexiconTable compiled = LexiconTable.read("cmulex_compiled.bin");
    private final LetterRules rules = LetterRules.read();

    /** The order in which entries are tried when no part of speech is asked for. */
    private final char[] partsOfSpeech;

    SharedLexicon() {
        super(null, null, null, true);
        List<Character> order = new ArrayList<>(List.of(ANY));
        for (LexiconTable table : List.of(compiled, addenda)) {
            table.partsOfSpeech().stream().filter(part -> !order.contains(part)).forEach(order::add);
        }
        partsOfSpeech = new char[order.size()];
        for (int i = 0; i < partsOfSpeech.length; i++) {
            partsOfSpeech[i] = order.get(i);
        }
    }

    /** How a word of the lexicon sounds, 1 after stressed vowels; empty when it is not in it. */
    Optional<String[]> find(String word) {
        return Optional.ofNullable(find(word, ANY));
    }

    /** How a word would sound by its letters. */
    String[] guess(String word) {
        return rules.apply(word);
    }

    @Override
    public boolean isLoaded() {
        return true;
    }

    @Override
    public String @Nullable [] getPhones(String word, @Nullable String partOfSpeech) {
        return getPhones(word, partOfSpeech, true);
    }

    @Override
    public String @Nullable [] getPhones(String word, @Nullable String partOfSpeech, boolean guess) {
        String[] found = find(word, partOfSpeech == null ? ANY : partOfSpeech.charAt(0));
        return found == null && guess ? guess(word) : found;
    }

    private String @Nullable [] find(String word, char partOfSpeech) {
        String[] found = find(addenda, word, partOfSpeech);
        return found == null ? find(compiled, word, partOfSpeech) : found;
    }

    private String @Nullable [] find(LexiconTable table, String word, char partOfSpeech) {
        String[] found = table.find(word, partOfSpeech);
        for (int i = 0; found == null && i < partsOfSpeech.length; i++) {
            found = table.find(word, partsOfSpeech[i]);
        }
        return found;
    }
}
