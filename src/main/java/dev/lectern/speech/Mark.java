package dev.lectern.speech;

/**
 * When a token of an utterance is heard.
 *
 * @param token index into {@link Utterance#tokens()}
 * @param from first frame, counted from the start of the utterance's own sound
 * @param to frame after the last, after {@code from}
 */
public record Mark(int token, int from, int to) {
    public Mark {
        if (token < 0 || from < 0 || to <= from) {
            throw new IllegalArgumentException("Token " + token + " from frame " + from + " to " + to + ".");
        }
    }
}
