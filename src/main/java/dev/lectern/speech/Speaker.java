package dev.lectern.speech;

import java.util.List;
import java.util.Optional;

/** A voice at work. Not safe for use by two threads at once: each worker opens its own. Calls block. */
public interface Speaker extends AutoCloseable {
    /**
     * Length and marks of an utterance without its sound, equal to what {@link #speak} will give.
     *
     * @return empty where the engine cannot tell before it has spoken
     * @throws SpeechException when the engine cannot read the utterance
     */
    Optional<Outline> outline(Utterance utterance, Manner manner);

    /**
     * The outline of an utterance and its phones, without its sound.
     *
     * @return empty where the engine tells no phones; see {@link Engine#tellsPhones}
     * @throws SpeechException when the engine cannot read the utterance
     */
    default Optional<Articulation> articulation(Utterance utterance, Manner manner) {
        return Optional.empty();
    }

    /**
     * Speaks utterances, each as if it were alone; several in one call may be faster.
     *
     * @return one speech an utterance, in order
     * @throws SpeechException when the engine fails; never hangs
     */
    List<Speech> speak(List<Utterance> utterances, Manner manner);

    /**
     * Begins to speak one utterance, for someone who waits for its first sound. The speaker may be used for other
     * utterances before this one is at its end.
     *
     * @throws SpeechException when the engine fails; never hangs
     */
    default Delivery deliver(Utterance utterance, Manner manner) {
        return Delivery.of(speak(List.of(utterance), manner).get(0));
    }

    /** Whether {@link #deliver} gives the first sound sooner than {@link #speak} gives all of it. */
    default boolean prompt() {
        return false;
    }

    @Override
    void close();
}
