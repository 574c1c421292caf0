package dev.lectern.speech.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import dev.lectern.speech.Phone;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Utterance;
import dev.lectern.speech.freetts.Prosody.Segment;
import dev.lectern.text.Break;
import dev.lectern.text.Token;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts our words into FreeTTS's structure: the relations Token, Word and Phrase. Each spoken word becomes a token of
 * FreeTTS's, because that is where FreeTTS looks for given phones; the number of our own token goes along as a feature.
 */
final class Words {
    /** How long the pause after a word is: the name of a {@link Break}, on the last word of a phrase. */
    static final String BREAK = "lectern_break";

    private static final String TOKEN_INDEX = "lectern_token";

    /** More than any utterance has that keeps to {@link Utterance#MOST_LETTERS}; a bound on time and memory. */
    private static final int MOST_PHONES = 4000;

    private final Pronunciation pronunciation;

    Words(Pronunciation pronunciation) {
        this.pronunciation = pronunciation;
    }

    /** Fills an empty FreeTTS utterance. */
    void put(Utterance utterance, com.sun.speech.freetts.Utterance work) {
        Relation tokens = work.createRelation(Relation.TOKEN);
        Relation words = work.createRelation(Relation.WORD);
        Relation phrases = work.createRelation(Relation.PHRASE);
        @Nullable Item phrase = null;
        int phones = 0;
        for (int index = 0; index < utterance.tokens().size(); index++) {
            Token token = utterance.tokens().get(index);
            for (Pronunciation.Word word : pronunciation.of(token)) {
                Item item = word(word, index, tokens, words);
                phones += word.phones().length;
                phrase = phrase == null ? phrase(phrases) : phrase;
                phrase.addDaughter(item);
            }
            phrase = close(phrase, token.after());
            if (phones > MOST_PHONES) {
                throw new SpeechException("A sentence of more than " + MOST_PHONES
                        + " sounds is too long to be spoken at once; cut it into several.");
            }
        }
    }

    /** The number of our token that a segment belongs to. */
    static int tokenOf(Item segment) {
        Item syllable = segment.getItemAs(Relation.SYLLABLE_STRUCTURE);
        if (syllable == null) {
            return Segment.NO_TOKEN;
        }
        return syllable.getParent().getParent().getFeatures().getInt(TOKEN_INDEX);
    }

    /** Whether a syllable begins with a segment, and whether it is a stressed one. */
    static Phone.Onset onsetOf(Item segment) {
        Item syllable = segment.getItemAs(Relation.SYLLABLE_STRUCTURE);
        if (syllable == null || syllable.getPrevious() != null) {
            return Phone.Onset.NONE;
        }
        boolean stressed = "1".equals(syllable.getParent().getFeatures().getString("stress"));
        return stressed ? Phone.Onset.STRESSED : Phone.Onset.UNSTRESSED;
    }

    /** What an utterance says, for messages. */
    static String said(Utterance utterance) {
        return utterance.tokens().stream()
                .filter(Token::spoken)
                .map(Token::said)
                .collect(Collectors.joining(" "));
    }

    /** The stop after a token may belong to one that is not spoken itself, such as a bracket; it ends the phrase so far. */
    private static @Nullable Item close(@Nullable Item phrase, Break after) {
        if (phrase == null || after == Break.NONE) {
            return phrase;
        }
        phrase.getLastDaughter().getFeatures().setObject(BREAK, after);
        return null;
    }

    private static Item phrase(Relation phrases) {
        Item phrase = phrases.appendItem();
        phrase.getFeatures().setString("name", "BB");
        return phrase;
    }

    private static Item word(Pronunciation.Word word, int index, Relation tokens, Relation words) {
        Item token = tokens.appendItem();
        token.getFeatures().setString("name", word.name());
        token.getFeatures().setString("punc", "");
        token.getFeatures().setObject("phones", word.phones());
        Item item = token.createDaughter();
        item.getFeatures().setString("name", word.name());
        item.getFeatures().setInt(TOKEN_INDEX, index);
        return words.appendItem(item);
    }
}
