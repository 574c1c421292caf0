package dev.lectern.production;

import dev.lectern.speech.Engine;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Mark;
import dev.lectern.speech.Outline;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Utterance;
import dev.lectern.speech.Voice;
import dev.lectern.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A quick engine of chimes, one a token, that can be told to misbehave: what it does with certain words. */
final class ChimeEngine implements Engine {
    static final int FRAMES_A_WORD = 1600;

    final AtomicInteger utterances = new AtomicInteger();
    final AtomicInteger waiting = new AtomicInteger();
    final AtomicInteger opened = new AtomicInteger();
    volatile boolean outlines = true;
    volatile boolean failing;
    volatile boolean silent;
    /** Whether a hung voice heeds an interrupt; one that computes does not. */
    volatile boolean deaf;

    volatile Optional<CountDownLatch> gate = Optional.empty();

    @Override
    public String id() {
        return "chimes";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Voice> voices() {
        return List.of(new Voice("chime", "Chime", "chimes", "en", "neutral", 16000, Voice.Timing.EXACT, 0, "MIT"));
    }

    @Override
    public Speaker open(String voiceId) {
        opened.incrementAndGet();
        return new Chimes();
    }

    @Override
    public void close() {}

    private final class Chimes implements Speaker {
        @Override
        public Optional<Outline> outline(Utterance utterance, Manner manner) {
            return outlines ? Optional.of(told(utterance)) : Optional.empty();
        }

        private Outline told(Utterance utterance) {
            List<Mark> marks = new ArrayList<>();
            int at = 0;
            for (int i = 0; i < utterance.tokens().size(); i++) {
                if (utterance.tokens().get(i).spoken()) {
                    marks.add(new Mark(i, at, at + FRAMES_A_WORD));
                    at += FRAMES_A_WORD;
                }
            }
            return new Outline(at, marks);
        }

        @Override
        public List<Speech> speak(List<Utterance> all, Manner manner) {
            Optional<CountDownLatch> closed = gate;
            if (closed.isPresent()) {
                waiting.incrementAndGet();
                await(closed.get(), deaf);
            }
            if (failing) {
                throw new SpeechException("the chimes are out of tune");
            }
            return silent ? List.of() : all.stream().map(this::chime).toList();
        }

        private Speech chime(Utterance utterance) {
            utterances.incrementAndGet();
            Outline outline = told(utterance);
            short[] samples = new short[outline.frames()];
            for (Mark mark : outline.marks()) {
                Token token = utterance.tokens().get(mark.token());
                int step = 3 + Math.floorMod(token.words().hashCode(), 40);
                for (int i = mark.from(); i < mark.to(); i++) {
                    samples[i] = (short) ((i * step % 400 - 200) * 20);
                }
            }
            return new Speech(samples, outline.marks());
        }

        @Override
        public void close() {}
    }

    private static void await(CountDownLatch latch, boolean deaf) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                if (!deaf) {
                    Thread.currentThread().interrupt();
                    throw new SpeechException("interrupted", e);
                }
            }
        }
    }
}
