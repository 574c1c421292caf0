package dev.lectern.speech.freetts;

import dev.lectern.speech.Engine;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Voice;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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
            500,
            "BSD-4-Clause-like (CMU, Sun Microsystems)");

    private final Object lock = new Object();
    private CompletableFuture<Material> material = new CompletableFuture<>();
    private boolean loading;

    @Override
    public String id() {
        return "freetts";
    }

    @Override
    public String version() {
        return "1.2.2-1";
    }

    @Override
    public List<Voice> voices() {
        return List.of(KEVIN16);
    }

    /** Starts to load what every speaker needs, on threads of its own; returns at once. A failure shows in {@link #open}. */
    public void warmUp() {
        CompletableFuture<Material> unused = load();
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
        return new FreeTtsSpeaker(await(load()));
    }

    @Override
    public void close() {
        // Nothing is held beyond memory.
    }

    private CompletableFuture<Material> load() {
        synchronized (lock) {
            if (material.isCompletedExceptionally()) {
                material = new CompletableFuture<>();
                loading = false;
            }
            if (!loading) {
                loading = true;
                material = Material.load();
            }
            return material;
        }
    }

    private static Material await(CompletableFuture<Material> material) {
        try {
            return material.join();
        } catch (RuntimeException failure) {
            throw new SpeechException(
                    "The embedded voice could not be loaded; is the program's jar complete?", failure);
        }
    }
}
