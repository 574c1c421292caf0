package dev.lectern.speech.freetts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.speech.Aside;
import dev.lectern.speech.Ending;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Mark;
import dev.lectern.speech.Place;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Utterance;
import dev.lectern.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The melody, measured on the sound. */
class MelodyTest {
    private static final Speaker SPEAKER = new FreeTtsEngine().open("kevin16");
    private static final Manner NATURAL = Manner.NATURAL;
    private static final String PLAIN = "They rowed the old wooden boat around the island in a morning";

    private static Utterance utterance(String sentence, Ending ending, Place place, List<Aside> asides) {
        return new Utterance(Said.utterance(sentence).tokens(), ending, Utterance.Wording.SPOKEN, place, asides);
    }

    private static Speech spoken(String sentence, Ending ending, Place place) {
        return spoken(utterance(sentence, ending, place, List.of()), NATURAL);
    }

    private static Speech spoken(Utterance utterance, Manner manner) {
        return SPEAKER.speak(List.of(utterance), manner).get(0);
    }

    /** The height over a part of the sound, from 0 to 1. */
    private static double height(Speech speech, double from, double to) {
        int frames = speech.samples().length;
        return Track.median(Track.of(speech.samples(), (int) (from * frames), (int) (to * frames)));
    }

    private static double heightOf(Speech speech, int token) {
        Mark mark = speech.marks().get(token);
        return Track.median(Track.of(speech.samples(), mark.from(), mark.to() + 320));
    }

    private static double last(Speech speech) {
        List<Double> track = Track.of(speech.samples(), 0, speech.samples().length);
        return Track.median(track.subList(track.size() - 12, track.size()));
    }

    @Test
    void whatIsAnsweredByYesOrNoRisesAtItsEnd() {
        for (String question : List.of("Did you leave it there", "Is it raining", "Are they in the harbour now")) {
            Speech speech = spoken(question, Ending.QUESTION, Place.INNER);
            double before = height(speech, 0.2, 0.7);
            assertTrue(last(speech) > before * 1.08, question + ": " + last(speech) + " after " + before);
        }
    }

    @Test
    void whatHasAWordThatAsksBeginsHighAndFalls() {
        for (String question : List.of("Where did you leave it", "Why is the harbour so far away")) {
            Speech asked = spoken(question, Ending.ENQUIRY, Place.INNER);
            Speech told = spoken(question, Ending.STATEMENT, Place.INNER);
            assertTrue(last(asked) < height(asked, 0, 0.4) * 0.92, question + " ends at " + last(asked));
            assertTrue(height(asked, 0, 0.3) > height(told, 0, 0.3) * 1.01, question);
        }
    }

    @Test
    void aLongSentenceSinksAndAWordDoesNot() {
        Speech speech =
                spoken(PLAIN + " and came home by the western channel before the wind", Ending.STATEMENT, Place.INNER);
        double begins = height(speech, 0, 0.33);
        double ends = height(speech, 0.66, 1);
        assertTrue(ends < begins * 0.93, "from " + begins + " to " + ends);
        assertTrue(ends > begins * 0.7, "from " + begins + " to " + ends);
    }

    @Test
    void aBlockBeginsHigherThanItEnds() {
        double first = height(spoken(PLAIN, Ending.STATEMENT, Place.FIRST), 0, 1);
        double inner = height(spoken(PLAIN, Ending.STATEMENT, Place.INNER), 0, 1);
        double last = height(spoken(PLAIN, Ending.STATEMENT, Place.LAST), 0, 1);
        assertTrue(first > inner * 1.02 && inner > last * 1.015, first + ", " + inner + ", " + last);
    }

    @Test
    void bracketsAreLowerAndFasterAndQuotationsHigher() {
        Span old = new Span(PLAIN.indexOf("old"), PLAIN.indexOf(" around"));
        Speech plain = spoken(PLAIN, Ending.STATEMENT, Place.INNER);
        Speech bracketed = spoken(
                utterance(PLAIN, Ending.STATEMENT, Place.INNER, List.of(new Aside(old, Aside.Kind.BRACKETS))), NATURAL);
        Speech quoted = spoken(
                utterance(PLAIN, Ending.STATEMENT, Place.INNER, List.of(new Aside(old, Aside.Kind.QUOTATION))),
                NATURAL);
        int word = 4;
        assertTrue(heightOf(bracketed, word) < heightOf(plain, word) * 0.97);
        assertTrue(heightOf(quoted, word) > heightOf(plain, word) * 1.02);
        assertTrue(length(bracketed, word) < length(plain, word));
        assertEquals(heightOf(plain, 8), heightOf(bracketed, 8), 2, "what comes after is as it was");
    }

    @Test
    void aHeadingIsSlowerButForThoseWhoListenFast() {
        Utterance heading = utterance(PLAIN, Ending.STATEMENT, Place.HEADING, List.of());
        Utterance sentence = utterance(PLAIN, Ending.STATEMENT, Place.INNER, List.of());
        assertEquals(1.06, ratio(heading, sentence, NATURAL), 0.01);
        assertEquals(1.0, ratio(heading, sentence, new Manner(200, 100)), 0.01);
    }

    @Test
    void whatIsSetOffIsAsLongAsItsOutlineSays() {
        for (Place place : Place.values()) {
            for (Ending ending : Ending.values()) {
                Aside aside = new Aside(new Span(5, 30), Aside.Kind.BRACKETS);
                Utterance utterance = utterance(PLAIN, ending, place, List.of(aside));
                Speech speech = spoken(utterance, new Manner(130, 90));
                assertEquals(
                        speech.samples().length,
                        SPEAKER.outline(utterance, new Manner(130, 90))
                                .orElseThrow()
                                .frames());
            }
        }
    }

    private static double ratio(Utterance one, Utterance other, Manner manner) {
        return (double) spoken(one, manner).samples().length
                / spoken(other, manner).samples().length;
    }

    private static int length(Speech speech, int token) {
        return speech.marks().get(token).to() - speech.marks().get(token).from();
    }
}
