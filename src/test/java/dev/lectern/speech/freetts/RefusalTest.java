package dev.lectern.speech.freetts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.speech.Ending;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Utterance;
import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be spoken is said so, at once, and the speaker goes on to speak the rest. */
class RefusalTest {
    private final Speaker speaker = new FreeTtsEngine().open("kevin16");

    @ParameterizedTest
    @ValueSource(
            strings = {"café", "дом", "42", "don’t", "two words", "UPPER", "'", "\ud83d\ude00", "a-b", "$1,234.567"})
    void onlyPlainWordsAreSpoken(String spelling) {
        SpeechException refusal = refused(new SpokenWord(spelling));
        assertTrue(refusal.getMessage().contains(spelling), refusal.getMessage());
        speaks("ready");
    }

    @Test
    void aWordOfThousandsOfLettersIsRefused() {
        refused(new SpokenWord("ab".repeat(4000)));
        speaks("ready");
    }

    @Test
    void unknownPhonesAreRefused() {
        SpeechException refusal = refused(new SpokenWord("hello", List.of("hh", "xx", "l")));
        assertTrue(refusal.getMessage().contains("xx"), refusal.getMessage());
    }

    @Test
    void anUtteranceWithoutEndIsRefused() {
        Token token = new Token(new Span(0, 1), "word", Collections.nCopies(2000, new SpokenWord("seven")), Break.NONE);
        Utterance endless = new Utterance(List.of(token), Ending.STATEMENT);
        assertThrows(SpeechException.class, () -> speaker.outline(endless, Manner.NATURAL));
    }

    @Test
    void everyPairOfPhonesCanBeSpokenAndNothingIsPrinted() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (String first : Pronunciation.PHONES) {
                Utterance pairs = new Utterance(
                        Pronunciation.PHONES.stream()
                                .map(second -> token(new SpokenWord("x", List.of(first, second))))
                                .toList(),
                        Ending.STATEMENT);
                assertEquals(
                        pairs.tokens().size(),
                        speaker.speak(List.of(pairs), Manner.NATURAL)
                                .get(0)
                                .marks()
                                .size());
            }
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    private SpeechException refused(SpokenWord word) {
        Utterance utterance = new Utterance(List.of(token(word)), Ending.STATEMENT);
        assertThrows(SpeechException.class, () -> speaker.outline(utterance, Manner.NATURAL));
        return assertThrows(SpeechException.class, () -> speaker.speak(List.of(utterance), Manner.NATURAL));
    }

    private void speaks(String word) {
        assertEquals(
                1, speaker.speak(List.of(Said.utterance(word)), Manner.NATURAL).size());
    }

    private static Token token(SpokenWord word) {
        return new Token(new Span(0, 1), "word", List.of(word), Break.NONE);
    }
}
