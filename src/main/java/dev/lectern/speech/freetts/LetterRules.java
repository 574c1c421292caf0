package dev.lectern.speech.freetts;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Letter-to-sound rules as decision trees, one a letter, that ask for the four letters before and after it (Black, Lenzo and
 * Pagel 1998); read from FreeTTS's binary file. Unlike FreeTTS's own reader it holds no buffer, so threads may share it.
 */
final class LetterRules {
    private static final int MAGIC = 0xdeadbeef;
    private static final int QUESTION = 1;
    private static final int WINDOW = 4;
    private static final String BEYOND = "000#";

    private final Map<Character, Integer> roots = new HashMap<>();

    /** What a question asks for: the place in the window of eight letters, and the letter. */
    private final int[] places;

    private final char[] letters;
    private final int[] whenTrue;
    private final int[] whenFalse;
    private final List<List<String>> answers;

    private LetterRules(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != 1) {
            throw new IOException("The letter-to-sound rules are damaged.");
        }
        String[] phones = new String[in.readInt()];
        for (int i = 0; i < phones.length; i++) {
            phones[i] = in.readUTF();
        }
        int trees = in.readInt();
        for (int i = 0; i < trees; i++) {
            roots.put(in.readChar(), in.readInt());
        }
        int states = in.readInt();
        places = new int[states];
        letters = new char[states];
        whenTrue = new int[states];
        whenFalse = new int[states];
        answers = new ArrayList<>(Collections.nCopies(states, List.of()));
        for (int i = 0; i < states; i++) {
            readState(in, i, phones);
        }
    }

    /** Reads the rules that go with FreeTTS's lexicon. */
    static LetterRules read() {
        try (InputStream in = CMULexicon.class.getResourceAsStream("cmulex_lts.bin")) {
            if (in == null) {
                throw new IOException("The letter-to-sound rules are not in the program's jar.");
            }
            return new LetterRules(new DataInputStream(new ByteArrayInputStream(in.readAllBytes())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How a word would sound; a character that no rule knows is silent. */
    String[] apply(String word) {
        String padded = BEYOND + word + new StringBuilder(BEYOND).reverse();
        List<String> phones = new ArrayList<>(word.length() + 2);
        for (int i = 0; i < word.length(); i++) {
            Integer root = roots.get(word.charAt(i));
            if (root != null) {
                phones.addAll(answers.get(leaf(root, padded, i + WINDOW)));
            }
        }
        return phones.toArray(new String[0]);
    }

    private int leaf(int root, String padded, int at) {
        int state = root;
        while (letters[state] != 0) {
            int place = places[state];
            char letter = padded.charAt(place < WINDOW ? at - WINDOW + place : at - WINDOW + place + 1);
            state = letter == letters[state] ? whenTrue[state] : whenFalse[state];
        }
        return state;
    }

    private void readState(DataInputStream in, int state, String[] phones) throws IOException {
        if (in.readInt() == QUESTION) {
            places[state] = in.readInt();
            letters[state] = in.readChar();
            whenTrue[state] = in.readInt();
            whenFalse[state] = in.readInt();
            return;
        }
        List<String> answer = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            answer.add(phones[in.readInt()]);
        }
        answers.set(state, List.copyOf(answer));
    }
}
