package dev.lectern.app;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleException;
import dev.lectern.article.ArticleReader;
import dev.lectern.article.Format;
import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.Grid;
import dev.lectern.audio.Position;
import dev.lectern.audio.Track;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import dev.lectern.narration.Passage;
import dev.lectern.narration.Skips;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Voice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks a short text to itself a few times once the service answers, so that the virtual machine has compiled the line
 * before the first listener comes. It rests between the rounds, and stops by itself.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 100;
    private static final long FIRST_MILLIS = 1000;
    private static final long REST_MILLIS = 20;
    private static final String TEXT =
            "# Before the doors open\n\nThe lectern tries its voice on 24 November, at 9:15 a.m.,"
                    + " while the hall is empty: “Good morning,” it says, and the last row hears it. Then the lamps are lit, the"
                    + " £3.5 tickets are torn, and Dr. Hale’s notes are laid out in order. Who will come?";

    private final Workshop workshop;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "lectern-warm-up");
        daemon.setDaemon(true);
        return daemon;
    });
    private int round;

    private WarmUp(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Starts soon, on a thread of its own. */
    static void start(Workshop workshop) {
        WarmUp warmUp = new WarmUp(workshop);
        // it catches what goes wrong, so nobody waits for this future
        var unused =
                warmUp.thread.scheduleWithFixedDelay(warmUp::next, FIRST_MILLIS, REST_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void next() {
        try {
            speak();
        } catch (ArticleException | SpeechException e) {
            LOG.debug("The voice was not tried; whoever asks for it hears why.", e);
            round = ROUNDS;
        }
        if (++round >= ROUNDS) {
            thread.shutdown();
            Memory.giveBack();
        }
    }

    private void speak() {
        Narrator narrator = workshop.narrator();
        Voice voice = workshop.voices().standard();
        Article article = new ArticleReader()
                .read("warm-up", "warm-up", Format.MARKDOWN, TEXT.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        Narration narration = narrator.narration(article, voice, Manner.NATURAL, Skips.STANDARD);
        Track track = narrator.track(narration, List.of());
        try (Speaker speaker = workshop.voices().engineOf(voice).open(voice.id())) {
            for (Passage passage : narrator.script(narration)) {
                var unused = narrator.outline(narration, passage, speaker);
                var begun = narrator.begin(narration, passage, speaker, 2 * Grid.slot(voice.sampleRate()));
                LOG.trace("Its beginning came sooner: {}", begun.isPresent());
                short[] samples = narrator.speak(narration, passage, speaker).samples();
                for (AudioFormat format : Workshop.formats()) {
                    byte[] opening = format.opening(samples, Position.START, track);
                    LOG.trace("{} bytes begin a passage as {}.", opening.length, format.extension());
                }
            }
        }
    }
}
