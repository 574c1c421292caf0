package dev.lectern.speech.freetts;

import dev.lectern.speech.Ending;
import dev.lectern.speech.Engine;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Utterance;
import dev.lectern.speech.Voice;
import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The embedded engine: the prosody of FreeTTS 1.2.2 and its diphone voice kevin16, in this process, without its threads and
 * its audio output. Lexicon and diphones are loaded once and shared; each speaker has a prosody model of its own.
 */
public final class FreeTtsEngine implements Engine {
    private static final Voice KEVIN16 = new Voice(
            "kevin16",
            "Kevin",
            "freetts",
            "en-US",
            "male",
            16_000,
            Voice.Timing.EXACT,
            455,
            "BSD-4-Clause-like (CMU, Sun Microsystems)");

    private final Object lock = new Object();
    private @Nullable Material material;

    @Override
    public String id() {
        return "freetts";
    }

    @Override
    public String version() {
        return "1.2.2-3";
    }

    @Override
    public List<Voice> voices() {
        return List.of(KEVIN16);
    }

    @Override
    public boolean tellsPhones() {
        return true;
    }

    /**
     * Loads what every speaker needs and speaks a word, on a thread of its own; returns at once. A failure shows in
     * {@link #open}.
     */
    public void warmUp() {
        Thread thread = new Thread(this::speakOnce, "lectern-voice-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * {@inheritDoc}
     *
     * @throws SpeechException when the voice is not one of this engine's or its data cannot be read
     */
    @Override
    public Speaker open(String voiceId) {
        if (!voiceId.equals(KEVIN16.id())) {
            throw new SpeechException("The embedded engine has no voice \"" + voiceId + "\"; it has kevin16.");
        }
        try {
            return new FreeTtsSpeaker(material());
        } catch (SpeechException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw new SpeechException(
                    "The embedded voice could not be loaded; is the program's jar complete?", failure);
        }
    }

    @Override
    public void close() {
        // Nothing is held beyond memory.
    }

    /** What failed to load is tried again the next time it is asked for. */
    private Material material() {
        synchronized (lock) {
            if (material == null || material.failed()) {
                material = Material.load();
            }
            return material;
        }
    }

    private void speakOnce() {
        Token ready = new Token(new Span(0, 5), "word", List.of(new SpokenWord("ready")), Break.NONE);
        try (Speaker speaker = open(KEVIN16.id())) {
            List<Speech> unused =
                    speaker.speak(List.of(new Utterance(List.of(ready), Ending.STATEMENT)), Manner.NATURAL);
        } catch (SpeechException failure) {
            // Whoever opens a speaker next meets the same failure and reports it where it matters.
        }
    }
}
