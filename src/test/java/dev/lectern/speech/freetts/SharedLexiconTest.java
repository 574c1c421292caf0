package dev.lectern.speech.freetts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** FreeTTS's own lexicon beside ours, over every word. */
class SharedLexiconTest {
    private static final SharedLexicon OURS = new SharedLexicon();
    private static CMULexicon theirs;

    @BeforeAll
    static void load() throws IOException {
        theirs = new CMULexicon("cmulex");
        theirs.load();
    }

    @Test
    void everyWordSoundsTheSameAsEveryPartOfSpeech() throws IOException {
        List<String> keys = keys("cmulex_compiled.bin");
        keys.addAll(keys("cmulex_addenda.bin"));
        assertTrue(keys.size() > 60_000);
        for (String key : keys) {
            String word = key.substring(0, key.length() - 1);
            String part = key.substring(key.length() - 1);
            assertArrayEquals(theirs.getPhones(word, null, false), OURS.getPhones(word, null, false), word);
            assertArrayEquals(theirs.getPhones(word, part, false), OURS.getPhones(word, part, false), key);
        }
    }

    @Test
    void everyWordIsGuessedTheSame() throws IOException {
        for (String key : keys("cmulex_compiled.bin")) {
            String unknown = new StringBuilder(key).reverse().append("'q").toString();
            assertArrayEquals(theirs.getPhones(unknown, null), OURS.guess(unknown), unknown);
        }
    }

    @Test
    void aWordThatIsNotThereIsNotFound() {
        assertTrue(OURS.find("qqqq").isEmpty());
        assertTrue(OURS.find("").isEmpty());
        assertEquals(0, OURS.guess("123").length);
    }

    private static List<String> keys(String name) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new java.io.BufferedInputStream(CMULexicon.class.getResourceAsStream(name)))) {
            in.readLong();
            for (int phones = in.readInt(); phones > 0; phones--) {
                string(in);
            }
            List<String> keys = new ArrayList<>();
            for (int entries = in.readInt(); entries > 0; entries--) {
                keys.add(string(in));
                in.skipBytes(in.readByte());
            }
            return keys;
        }
    }

    private static String string(DataInputStream in) throws IOException {
        StringBuilder read = new StringBuilder();
        for (int left = in.readByte(); left > 0; left--) {
            read.append(in.readChar());
        }
        return read.toString();
    }
}
