package dev.lectern.speech.freetts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.speech.Manner;
import dev.lectern.speech.Mark;
import dev.lectern.speech.Outline;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Utterance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTtsEngineTest {
    private static final FreeTtsEngine ENGINE = new FreeTtsEngine();
    private static final Utterance SENTENCE =
            Said.utterance("When the committee met on Tuesday, the chairman didn't know; the members, however, knew.");

    @ParameterizedTest
    @ValueSource(ints = {25, 50, 100, 175, 400, 600, 1000})
    void theOutlineIsKnownBeforeTheSound(int rate) {
        Manner manner = new Manner(rate, 100);
        try (Speaker speaker = ENGINE.open("kevin16")) {
            Outline outline = speaker.outline(SENTENCE, manner).orElseThrow();
            Speech speech = speaker.speak(List.of(SENTENCE), manner).get(0);

            assertEquals(speech.samples().length, outline.frames());
            assertEquals(speech.marks(), outline.marks());
        }
    }

    @Test
    void everySpokenTokenIsMarkedInOrderInsideTheSound() {
        try (Speaker speaker = ENGINE.open("kevin16")) {
            Speech speech = speaker.speak(List.of(SENTENCE), Manner.NATURAL).get(0);
            int end = 0;
            for (int i = 0; i < SENTENCE.tokens().size(); i++) {
                Mark mark = speech.marks().get(i);
                assertEquals(i, mark.token());
                assertTrue(mark.from() >= end, mark + " begins before the word before it ends");
                end = mark.to();
            }
            assertTrue(end <= speech.samples().length);
        }
    }

    @Test
    void anUnknownVoiceIsRefused() {
        assertThrows(SpeechException.class, () -> ENGINE.open("alan"));
    }
}
