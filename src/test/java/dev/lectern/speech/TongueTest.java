package dev.lectern.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which voice speaks a language, by tag. */
class TongueTest {
    private static final Voices VOICES = new Voices(List.of(new Choir(
            Stream.of("en-US", "en-GB", "es", "es-419", "pt", "pt-BR", "cmn", "yue", "nb", "fr-FR", "sr", "he", "id")
                    .toList())));

    @ParameterizedTest
    @CsvSource({
        "es-MX, es",
        "es-419, es-419",
        "ES, es",
        "es_MX, es",
        "pt-BR, pt-BR",
        "pt-br, pt-BR",
        "pt-PT, pt",
        "pt-AO, pt",
        "zh-Hans, cmn",
        "zh-Hans-CN, cmn",
        "zh, cmn",
        "zh-Hant-TW, cmn",
        "zh-HK, yue",
        "zh-yue, yue",
        "yue-Hant-HK, yue",
        "cmn-Hans-CN, cmn",
        "en, en-US",
        "en-GB-oxendict, en-GB",
        "en-AU, en-US",
        "fr, fr-FR",
        "fr-CA, fr-FR",
        "no, nb",
        "nn-NO, nb",
        "iw, he",
        "in, id",
        "sr-Latn-RS, sr",
        "spa, es",
        "fra-CA, fr-FR"
    })
    void theNearestVoiceSpeaks(String wanted, String spoken) {
        assertEquals(spoken, VOICES.speaking(wanted).orElseThrow().language());
        assertTrue(VOICES.advice(wanted).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"sw", "und", "xx", "x-klingon", "''", "zz-Zzzz-ZZ", "-", "deutsch und so"})
    void nobodySpeaksWhatIsNotALanguageHere(String wanted) {
        assertTrue(VOICES.speaking(wanted).isEmpty(), wanted);
        assertEquals("en-US", VOICES.standardFor(wanted).language());
    }

    @Test
    void theAdviceNamesTheLanguageAndWhatToInstall() {
        String advice = VOICES.advice("sw-KE").orElseThrow();
        assertTrue(advice.contains("Swahili") && advice.contains("libespeak-ng1"), advice);
    }
}
