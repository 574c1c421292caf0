package dev.lectern.speech.worker;

/** A native engine inside its worker process; used by one thread. */
public interface Synthesiser {
    /**
     * Speaks one request: the same request gives the same reply whatever was spoken before.
     *
     * @throws RuntimeException with a sentence for people when it cannot
     */
    Reply speak(Request request);

    /** Called while nothing is asked: the moment to get ready for the next request. */
    default void rest() {}
}
