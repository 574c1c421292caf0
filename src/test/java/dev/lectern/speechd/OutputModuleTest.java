package dev.lectern.speechd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.speech.Voices;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.speechd.FakeDispatcher.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole conversation with the real voice, speech-dispatcher's part played by the test. */
@Timeout(60)
class OutputModuleTest {
    private static final Teller VOICE = new OwnTeller(new Voices(List.of(new FreeTtsEngine())));
    private static final String LONG =
            "<speak>" + "The boats had waited for the wind all week long. ".repeat(400) + "</speak>";

    private FakeDispatcher dispatcher;

    @BeforeEach
    void begin() throws IOException {
        Configuration configuration =
                new Configuration(Optional.empty(), Optional.empty(), "", 0.5, 6, Path.of("no such folder"));
        dispatcher = new FakeDispatcher(VOICE, configuration);
        assertEquals("299 OK LOADED SUCCESSFULLY", dispatcher.ask("INIT"));
    }

    @AfterEach
    void end() throws IOException {
        dispatcher.close();
    }

    @Test
    void beginsAsSpeechDispatcherBegins() throws Exception {
        assertEquals("207 OK RECEIVING AUDIO SETTINGS", dispatcher.ask("AUDIO"));
        assertEquals("203 OK AUDIO INITIALIZED", dispatcher.ask("audio_output_method=server", "."));
        assertEquals("207 OK RECEIVING LOGLEVEL SETTINGS", dispatcher.ask("LOGLEVEL"));
        assertEquals("203 OK LOGLEVEL SET", dispatcher.ask("log_level=3", "."));
        dispatcher.send("LIST VOICES");
        assertEquals(
                List.of("200-kevin16\ten-US\tnone", "200 OK VOICE LIST SENT"),
                dispatcher.answer().lines());
        assertEquals("200 OK VOICE LIST SENT", dispatcher.ask("LIST VOICES en"));
        assertEquals("304 CANT LIST VOICES", dispatcher.ask("LIST VOICES cs"));
        assertEquals("200 OK VOICE LIST SENT", dispatcher.ask("LIST VOICES en none"));
        assertEquals("304 CANT LIST VOICES", dispatcher.ask("LIST VOICES en whisper"));
        assertEquals("200 OK DEBUGGING OFF", dispatcher.ask("DEBUG OFF "));
        assertEquals("210 OK QUIT", dispatcher.ask("QUIT"));
        assertTrue(dispatcher.ends());
    }

    @Test
    void refusesWhatIsNoPartOfTheProtocol() throws Exception {
        assertEquals("300 ERR UNKNOWN COMMAND", dispatcher.ask("SING"));
        assertEquals("300 ERR UNKNOWN COMMAND", dispatcher.ask("LIST SONGS"));
        assertEquals("302 ERROR BAD SYNTAX", dispatcher.ask("DEBUG ON"));
        assertEquals("207 OK RECEIVING AUDIO SETTINGS", dispatcher.ask("AUDIO"));
        assertEquals("303 ERROR INVALID PARAMETER OR VALUE", dispatcher.ask("audio_output_method=alsa", "."));
        assertEquals("303 ERROR INVALID PARAMETER OR VALUE", dispatcher.set("rate=101"));
        assertEquals("303 ERROR INVALID PARAMETER OR VALUE", dispatcher.set("punctuation_mode=loud"));
        assertEquals("202 OK RECEIVING MESSAGE", dispatcher.ask("SPEAK"));
        assertEquals("301 ERROR CANT SPEAK", dispatcher.ask("."));
        assertEquals("202 OK RECEIVING MESSAGE", dispatcher.ask("CHAR"));
        assertEquals("305 DATA MORE THAN ONE LINE", dispatcher.ask("a", "b", "."));
        dispatcher.send("STOP", "PAUSE");
        assertEquals("210 OK QUIT", dispatcher.ask("QUIT"), "Nothing is spoken, so nothing ends.");
    }

    @Test
    void speaksWithMarksInTheirPlaces() throws Exception {
        List<Answer> answers = dispatcher.say(
                "SPEAK", "<speak>It rained.<mark name=\"__spd_0\"/> It stopped.<mark name=\"end\"/></speak>");

        assertEquals("701 BEGIN", answers.get(0).last());
        assertEquals("702 END", answers.get(answers.size() - 1).last());
        List<String> marks = answers.stream()
                .filter(answer -> answer.last().equals("700 INDEX MARK"))
                .map(answer -> answer.lines().get(0))
                .toList();
        assertEquals(List.of("700-__spd_0", "700-end"), marks);
        int first = index(answers, "700-__spd_0");
        long before = sounding(answers.subList(0, first));
        long after = sounding(answers.subList(first, answers.size()));
        assertTrue(before > 8_000 && after > 8_000, before + " frames before the mark, " + after + " after it.");
    }

    @Test
    void handsOnNoSilenceAtTheEnds() throws Exception {
        short[] sound = sound(dispatcher.say("SPEAK", "<speak>Stop</speak>"));

        assertTrue(peak(sound, 0, 160) > 104, "Sound within the first 10 ms.");
        assertTrue(peak(sound, sound.length - 160, sound.length) > 104, "Sound within the last 10 ms.");
    }

    @Test
    void speaksUpToSixTimesAsFast() throws Exception {
        String text = "<speak>The quick brown fox jumps over the lazy dog.</speak>";
        double natural = sound(dispatcher.say("SPEAK", text)).length;
        assertEquals("203 OK SETTINGS RECEIVED", dispatcher.set("rate=100"));
        double fast = sound(dispatcher.say("SPEAK", text)).length;
        assertEquals("203 OK SETTINGS RECEIVED", dispatcher.set("rate=-100"));
        double slow = sound(dispatcher.say("SPEAK", text)).length;

        assertEquals(6, natural / fast, 1.2);
        assertEquals(2, slow / natural, 0.2);
    }

    @Test
    void takesVolumeAndLanguageAndAVoiceThatIsNotThere() throws Exception {
        String text = "<speak>Hello there</speak>";
        int loud = peak(sound(dispatcher.say("SPEAK", text)));
        assertEquals(
                "203 OK SETTINGS RECEIVED",
                dispatcher.set("volume=0", "language=cs", "synthesis_voice=nobody", "voice=female1", "pitch_range=3"));
        int half = peak(sound(dispatcher.say("SPEAK", text)));
        dispatcher.set("volume=-100");

        assertEquals(loud / 2.0, half, 2);
        assertEquals(0, peak(sound(dispatcher.say("SPEAK", text))));
    }

    @Test
    void stopsInTheMiddleOfALongText() throws Exception {
        dispatcher.begin("SPEAK", LONG);
        assertEquals("701 BEGIN", dispatcher.answer().last());
        assertTrue(dispatcher.answer().sound());
        dispatcher.send("STOP");

        List<Answer> rest = dispatcher.rest();
        assertEquals("703 STOP", rest.get(rest.size() - 1).last());
        assertTrue(sounding(rest) < 400L * 16_000, "Most of it was never made.");
        List<Answer> next = dispatcher.say("SPEAK", "<speak>Next</speak>");
        assertEquals("702 END", next.get(next.size() - 1).last());
    }

    @Test
    void pausesBehindAMarkFromWhichItCanGoOn() throws Exception {
        dispatcher.begin("SPEAK", LONG.replace(". ", ".<mark name=\"__spd_1\"/> "));
        dispatcher.answer();
        dispatcher.send("PAUSE");

        List<Answer> rest = dispatcher.rest();
        assertEquals("704 PAUSE", rest.get(rest.size() - 1).last());
        assertEquals("700 INDEX MARK", rest.get(rest.size() - 2).last());
    }

    @Test
    void saysCharactersKeysAndIconsByTheirNames() throws Exception {
        for (String character : List.of("a", "Z", ".", "space", "\u00e9", "\u4e2d", "7")) {
            assertTrue(sounding(dispatcher.say("CHAR", character)) > 1_000, character);
        }
        for (String key : List.of("control_a", "kp-*", "underscore", "F5", "shift_", "_", "Return")) {
            assertTrue(sounding(dispatcher.say("KEY", key)) > 1_000, key);
        }
        assertTrue(sounding(dispatcher.say("SOUND_ICON", "message-new")) > 1_000);
    }

    @Test
    void endsAMessageInWhichNothingCanBeSpoken() throws Exception {
        for (String text :
                List.of("<speak></speak>", "<speak> \u2014 </speak>", "<speak><mark name=\"m\"/></speak>", "...")) {
            List<Answer> answers = dispatcher.say("SPEAK", text);
            assertEquals("702 END", answers.get(answers.size() - 1).last(), text);
            assertFalse(answers.stream().anyMatch(Answer::sound), text);
        }
    }

    @Test
    void speaksMessagesThatComeTooEarlyOneAfterTheOther() throws Exception {
        for (int i = 0; i < 5; i++) {
            dispatcher.send("SPEAK", "<speak>Number " + i + ", and more.<mark name=\"m" + i + "\"/></speak>", ".");
        }

        List<String> events = new ArrayList<>();
        while (events.stream().filter("702 END"::equals).count() < 5) {
            Answer answer = dispatcher.answer();
            if (answer.last().startsWith("70") && !answer.sound()) {
                events.add(answer.lines().get(0));
            }
        }

        List<String> inOrder = IntStream.range(0, 5)
                .boxed()
                .flatMap(i -> Stream.of("701 BEGIN", "700-m" + i, "702 END"))
                .toList();
        assertEquals(inOrder, events);
    }

    @Test
    void stopsWhatIsSpokenAndWhatWaits() throws Exception {
        dispatcher.send("SPEAK", LONG, ".", "SPEAK", LONG, ".", "SPEAK", LONG, ".", "STOP");

        long stopped = 0;
        while (stopped < 3) {
            String said = dispatcher.answer().last();
            assertFalse(said.equals("702 END"), "Nothing is spoken to its end.");
            stopped += said.equals("703 STOP") ? 1 : 0;
        }
        assertEquals("210 OK QUIT", dispatcher.ask("QUIT"), "Nothing comes after the last stop.");
    }

    @Test
    void speaksTwoHundredMessagesOneAfterTheOther() throws Exception {
        for (int i = 0; i < 200; i++) {
            List<Answer> answers = dispatcher.say("SPEAK", "<speak>Item " + i + "</speak>");
            assertEquals("702 END", answers.get(answers.size() - 1).last());
            assertTrue(sounding(answers) > 3_000);
        }
    }

    private static int index(List<Answer> answers, String line) {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).lines().contains(line)) {
                return i;
            }
        }
        return -1;
    }

    private static long sounding(List<Answer> answers) {
        return answers.stream().mapToLong(answer -> answer.samples().length).sum();
    }

    private static short[] sound(List<Answer> answers) {
        short[] all = new short[(int) sounding(answers)];
        int at = 0;
        for (Answer answer : answers) {
            System.arraycopy(answer.samples(), 0, all, at, answer.samples().length);
            at += answer.samples().length;
        }
        return all;
    }

    private static int peak(short[] samples) {
        return peak(samples, 0, samples.length);
    }

    private static int peak(short[] samples, int from, int to) {
        int peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }
}
