package dev.lectern.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The price rose to $3.5bn -- nobody minded. | 7",
                "well-known words stay one | 4",
                "नमस्ते दुनिया | 2",
                "나는 고양이로소이다 | 2",
                "吾輩は猫である。名前はまだ無い。 | 9",
                "ニャーニャー泣いていた | 7",
                "白日依山尽，黄河入海流 | 6",
                "iPhoneを買った | 4",
                "ภาษาไทยไม่มีช่องว่างระหว่างคำ | 6",
                "🎉 … -- | 0",
            })
    void countsWordsWhereThereAreSpacesAndEstimatesThemWhereThereAreNone(String text, int words) {
        assertEquals(words, Words.count(text));
    }

    /** Japanese is read aloud at some 300 signs a minute. */
    @ParameterizedTest
    @CsvSource({"日,3000,11", "ก,6800,10", "'a ',1700,10"})
    void minutesFollowInEveryScript(String written, int times, int minutes) {
        assertEquals(minutes, Words.minutes(Words.count(written.repeat(times))));
    }
}
