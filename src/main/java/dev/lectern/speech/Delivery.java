package dev.lectern.speech;

import java.util.Arrays;

/**
 * An utterance that is being spoken: its length and marks are known, its sound is made as it is asked for. For whoever
 * waits for the first piece. Used by one thread at a time; holds nothing that must be closed.
 */
public interface Delivery {
    /** Length and marks. */
    Outline outline();

    /**
     * The next piece of the sound. The pieces joined are what {@link Speaker#speak} gives.
     *
     * @param most frames that it has at most, 1 or more
     * @return empty at the end
     */
    short[] next(int most);

    /** Hands out what has been spoken already. */
    static Delivery of(Speech speech) {
        return new Delivery() {
            private int at;

            @Override
            public Outline outline() {
                return new Outline(speech.samples().length, speech.marks());
            }

            @Override
            public short[] next(int most) {
                int from = at;
                at = Math.min(speech.samples().length, from + most);
                return Arrays.copyOfRange(speech.samples(), from, at);
            }
        };
    }
}
