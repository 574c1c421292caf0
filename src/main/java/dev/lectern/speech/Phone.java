package dev.lectern.speech;

/**
 * One sound of an utterance, with the time at which it is heard.
 *
 * @param symbol in the phone set of the CMU dictionary (ARPAbet) as FreeTTS writes it: lower case, without stress marks,
 *     {@code ax} for the unstressed central vowel, {@link #PAUSE} for silence
 * @param token index into {@link Utterance#tokens()}, or {@link #NO_TOKEN} for a pause
 * @param onset whether a syllable begins with it
 * @param from first frame, counted from the start of the utterance's own sound
 * @param to frame after the last; {@code from} where speech is so fast that nothing is left of it
 */
public record Phone(String symbol, int token, Onset onset, int from, int to) {
    /** The symbol of silence. */
    public static final String PAUSE = "pau";

    /** What a pause belongs to. */
    public static final int NO_TOKEN = -1;

    /** Whether a syllable begins with a phone. */
    public enum Onset {
        /** It is inside a syllable, or a pause. */
        NONE,
        /** A syllable without stress begins. */
        UNSTRESSED,
        /** A stressed syllable begins. */
        STRESSED
    }

    public Phone {
        if (symbol.isEmpty() || token < NO_TOKEN || from < 0 || to < from) {
            throw new IllegalArgumentException("Phone " + symbol + " from frame " + from + " to " + to + ".");
        }
    }

    /** Whether it is silence. */
    public boolean pause() {
        return symbol.equals(PAUSE);
    }
}
