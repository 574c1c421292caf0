package dev.lectern.narration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleReader;
import dev.lectern.article.Format;
import dev.lectern.audio.Gain;
import dev.lectern.narration.Recital.Said;
import dev.lectern.narration.Recital.Sounded;
import dev.lectern.narration.Recital.Step;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.lexicon.Lexicon;
import dev.lectern.timing.Cue;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecitalTest {
    private static final String TEXT = "It cost $3.5bn. Nobody, it seems, had asked why! Did they?\n\nThe end.";
    private static final FreeTtsEngine ENGINE = new FreeTtsEngine();
    private static final Voices VOICES = new Voices(List.of(ENGINE));
    private static final Recitals RECITALS = new Recitals(VOICES);

    private static Narration narration(String text, int rate) {
        Article article = new ArticleReader()
                .read("speech", "speech", Format.PLAIN, text.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        Manner manner = new Manner(rate, 100);
        return new StraightLine(VOICES, Lexicon::empty, List.of())
                .narration(article, VOICES.standard(), manner, Skips.NONE);
    }

    private static List<Step> all(Recital recital, Random pieces) {
        List<Step> steps = new ArrayList<>();
        for (Optional<Step> step = recital.next(1); step.isPresent(); step = recital.next(1 + pieces.nextInt(3000))) {
            steps.add(step.get());
        }
        return steps;
    }

    private static short[] sound(List<Step> steps) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Step step : steps) {
            if (step instanceof Sounded sounded) {
                for (short sample : sounded.samples()) {
                    bytes.write(sample >> 8);
                    bytes.write(sample);
                }
            }
        }
        short[] samples = new short[bytes.size() / 2];
        ByteBuffer.wrap(bytes.toByteArray()).asShortBuffer().get(samples);
        return samples;
    }

    private static List<Said> said(List<Step> steps) {
        return steps.stream()
                .filter(Said.class::isInstance)
                .map(Said.class::cast)
                .toList();
    }

    /** In whatever pieces it comes, sample for sample what a passage holds, gain and limiter included. */
    @Test
    void soundsLikeTheSameSentencesInAPassage() {
        Narration narration = narration(TEXT, 100);
        List<Step> steps = all(RECITALS.of(narration), new Random(1));
        short[] sound = sound(steps);
        Voice voice = narration.voice();
        int sentence = 0;
        try (Speaker speaker = ENGINE.open(voice.id())) {
            for (Passage passage : new StraightLine(VOICES, Lexicon::empty, List.of()).script(narration)) {
                for (Line line : passage.lines()) {
                    Speech speech = speaker.speak(List.of(line.utterance()), narration.manner())
                            .get(0);
                    Said said = said(steps).get(sentence++);
                    short[] heard =
                            java.util.Arrays.copyOfRange(sound, (int) said.start(), (int) said.start() + said.frames());
                    assertArrayEquals(Gain.apply(speech.samples(), voice.gainHundredths()), heard);
                }
            }
        }
        assertEquals(4, sentence);
    }

    @Test
    void tellsWhenEachWordIsHeardBeforeItsSound() {
        List<Step> steps = all(RECITALS.of(narration(TEXT, 250)), new Random(2));
        assertTrue(steps.get(0) instanceof Said);
        long end = 0;
        for (Said said : said(steps)) {
            assertTrue(said.start() >= end);
            end = said.start();
            for (Cue word : said.words()) {
                assertTrue(word.start() >= end && word.end() <= said.start() + said.frames());
                end = word.end();
            }
        }
        Cue first = said(steps).get(0).words().get(2);
        assertEquals("$3.5bn", first.span().of(TEXT));
        assertEquals(
                sound(steps).length,
                said(steps).get(3).start() + said(steps).get(3).frames());
    }

    @Test
    void makesNothingWhereNothingCanBeSaid() {
        assertFalse(RECITALS.of(narration("\u2014", 100)).next(100).isPresent());
    }
}
