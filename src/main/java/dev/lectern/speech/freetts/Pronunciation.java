package dev.lectern.speech.freetts;

import com.sun.speech.freetts.en.us.PrefixFSM;
import com.sun.speech.freetts.en.us.PronounceableFSM;
import com.sun.speech.freetts.en.us.SuffixFSM;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Utterance;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a spoken word sounds: by its given phones, else by the lexicon, else letter by letter where no English word could be
 * written so, else by letter-to-sound rules.
 */
final class Pronunciation {
    private static final Pattern SPELLING = Pattern.compile("[a-z']*[a-z][a-z']*");

    /** Endings that FreeTTS treats as words of their own: their sound depends on the sound before. */
    private static final Pattern ENDING = Pattern.compile("([a-z']*[a-z])('s|'ll|'ve|'d)");

    /** The phones of FreeTTS's American English, without stress and without the pause. */
    static final Set<String> PHONES = Set.of(
            "aa", "ae", "ah", "ao", "aw", "ax", "ay", "b", "ch", "d", "dh", "eh", "er", "ey", "f", "g", "hh", "ih",
            "iy", "jh", "k", "l", "m", "n", "ng", "ow", "oy", "p", "r", "s", "sh", "t", "th", "uh", "uw", "v", "w", "y",
            "z", "zh");

    private final ShortForms shortForms = new ShortForms();
    private final SharedLexicon lexicon;
    private final PronounceableFSM beginnings;
    private final PronounceableFSM endings;

    /**
     * A word as FreeTTS gets it.
     *
     * @param name its spelling
     * @param phones at least one, {@code 1} after a stressed vowel; the caller may change them
     */
    record Word(String name, String[] phones) {}

    Pronunciation(SharedLexicon lexicon, ProsodyVoice voice) throws IOException {
        this.lexicon = lexicon;
        beginnings = new PrefixFSM(voice.table("prefix_fsm.txt"));
        endings = new SuffixFSM(voice.table("suffix_fsm.txt"));
    }

    /**
     * The words of a token, in order.
     *
     * @throws SpeechException when a word is not plain ASCII, too long, or has unknown phones
     */
    List<Word> of(Token token) {
        List<Word> words = new ArrayList<>();
        for (SpokenWord word : token.words()) {
            add(word, words);
        }
        return words;
    }

    private void add(SpokenWord word, List<Word> words) {
        String spelling = check(word.spelling());
        if (!word.phones().isEmpty()) {
            words.add(new Word(spelling, given(word)));
            return;
        }
        Matcher split = ENDING.matcher(spelling);
        Optional<String[]> known = shortForms.find(spelling).or(() -> lexicon.find(spelling));
        if (known.isPresent()) {
            words.add(new Word(spelling, known.get()));
        } else if (split.matches()) {
            addStem(split.group(1).replace("'", ""), words);
            words.add(new Word(split.group(2), lexicon.guess(split.group(2))));
        } else {
            addStem(spelling.replace("'", ""), words);
        }
    }

    private void addStem(String stem, List<Word> words) {
        Optional<String[]> known = lexicon.find(stem);
        if (known.isPresent()) {
            words.add(new Word(stem, known.get()));
            return;
        }
        String[] guessed = pronounceable(stem) ? lexicon.guess(stem) : new String[0];
        if (guessed.length > 0) {
            words.add(new Word(stem, guessed));
        } else {
            addLetters(stem, words);
        }
    }

    private void addLetters(String letters, List<Word> words) {
        for (int i = 0; i < letters.length(); i++) {
            String letter = letters.substring(i, i + 1);
            // The lexicon keeps the article "a" apart from the letter's name.
            String name = letter.equals("a") ? "_a" : letter;
            words.add(new Word(letter, lexicon.find(name).orElseThrow()));
        }
    }

    private boolean pronounceable(String word) {
        return beginnings.accept(word) && endings.accept(word);
    }

    private static String check(String spelling) {
        if (spelling.length() > Utterance.MOST_LETTERS_A_WORD) {
            throw new SpeechException(
                    "The word \"" + spelling.substring(0, Utterance.MOST_LETTERS_A_WORD) + "\u2026\" is longer than "
                            + Utterance.MOST_LETTERS_A_WORD + " letters; cut it before it is spoken.");
        }
        if (!SPELLING.matcher(spelling).matches()) {
            throw new SpeechException(
                    "The embedded voice speaks words of the letters a to z, not \"" + spelling + "\".");
        }
        return spelling;
    }

    private static String[] given(SpokenWord word) {
        String[] phones = new String[word.phones().size()];
        for (int i = 0; i < phones.length; i++) {
            phones[i] = phone(word.phones().get(i), word.spelling());
        }
        return phones;
    }

    /** FreeTTS knows stress as 1 or nothing; secondary stress counts as none, as in its own lexicon. */
    private static String phone(String phone, String spelling) {
        boolean digit = phone.matches("[a-z]+[012]");
        String bare = digit ? phone.substring(0, phone.length() - 1) : phone;
        if (!PHONES.contains(bare)) {
            throw new SpeechException("The word \"" + spelling + "\" was given the unknown phone \"" + phone + "\".");
        }
        return phone.endsWith("1") ? phone : bare;
    }
}
