package dev.lectern.speech;

import java.util.List;

/** A speech synthesiser. Safe for use by several threads. */
public interface Engine extends AutoCloseable {
    /** Short name, such as {@code freetts}. */
    String id();

    /** Changes whenever the same utterance could sound different; part of every narration's key. */
    String version();

    /** The voices it offers on this machine, in order of preference. */
    List<Voice> voices();

    /**
     * Opens one of its voices; the first call may load data.
     *
     * @param voiceId the id of one of {@link #voices()}
     */
    Speaker open(String voiceId);

    /** Whether its speakers tell the phones of an utterance. */
    default boolean tellsPhones() {
        return false;
    }

    @Override
    void close();
}
