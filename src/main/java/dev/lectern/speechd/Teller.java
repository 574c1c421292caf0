package dev.lectern.speechd;

import dev.lectern.speech.Manner;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Who speaks for the module. Safe on threads. */
public interface Teller {
    /**
     * A voice on offer.
     *
     * @param id its name
     * @param language BCP 47
     * @param gender {@code male}, {@code female} or {@code neutral}
     */
    record Offer(String id, String language, String gender) {}

    /** What comes next of a telling. */
    sealed interface Told permits Reached, Heard {}

    /**
     * A mark is reached; told before the sound in which it lies.
     *
     * @param frame of the telling's sound, counted from its beginning
     */
    record Reached(String mark, long frame) implements Told {}

    /**
     * Sound.
     *
     * @param samples mono signed 16-bit PCM
     */
    record Heard(short[] samples) implements Told {}

    /** The voices, the one that speaks where none is named first. */
    List<Offer> voices() throws IOException;

    /**
     * Begins to tell a text.
     *
     * @param ssml a whole document
     * @param voice the id of a voice
     * @throws RefusedException when there is something in the document that cannot be followed
     * @throws IOException when it cannot be spoken; the message says why
     */
    Telling tell(String ssml, String voice, Manner manner) throws IOException;

    /** A text that is being told. Used by one thread. */
    interface Telling extends AutoCloseable {
        /** Frames a second. */
        int sampleRate();

        /** What comes next; empty at the end, and at once where nothing can be spoken. */
        Optional<Told> next() throws IOException;

        /** Gives up what is left, if anything is. */
        @Override
        void close();
    }
}
