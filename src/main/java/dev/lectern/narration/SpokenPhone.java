package dev.lectern.narration;

import dev.lectern.speech.Phone;
import dev.lectern.text.Span;
import java.util.Optional;

/**
 * A phone on a passage's clock.
 *
 * @param symbol as in {@link Phone#symbol}
 * @param onset whether a syllable begins with it
 * @param written what it is heard for, in the article's text; empty for a pause
 * @param start first frame, counted from the passage's start
 * @param end frame after the last, not before {@code start}
 */
public record SpokenPhone(String symbol, Phone.Onset onset, Optional<Span> written, int start, int end) {
    /** Silence. */
    static SpokenPhone pause(int start, int end) {
        return new SpokenPhone(Phone.PAUSE, Phone.Onset.NONE, Optional.empty(), start, end);
    }

    /** Whether it is silence. */
    public boolean pause() {
        return symbol.equals(Phone.PAUSE);
    }
}
