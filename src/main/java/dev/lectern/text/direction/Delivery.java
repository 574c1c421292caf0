package dev.lectern.text.direction;

import dev.lectern.text.Span;
import java.util.Optional;

/**
 * How a stretch of the text is delivered, relative to the whole narration's voice and manner. A word belongs to the stretch
 * in which it begins.
 *
 * @param span where
 * @param rateHundredths factor on the speed, 100 for none
 * @param pitchHundredths factor on the height, 100 for none
 * @param gainHundredths hundredths of a decibel, 0 for none, {@link #SILENT} for silence
 * @param voice the id of the voice that is asked for, if one is
 */
public record Delivery(Span span, int rateHundredths, int pitchHundredths, int gainHundredths, Optional<String> voice) {
    /** The gain with which nothing is heard. */
    public static final int SILENT = -9600;

    /** The loudest gain: twelve decibels. */
    public static final int LOUDEST = 1200;

    public Delivery {
        if (rateHundredths < 20 || rateHundredths > 500 || pitchHundredths < 20 || pitchHundredths > 500) {
            throw new IllegalArgumentException("Rate and pitch of a delivery are factors from 0.2 to 5.");
        }
        if (gainHundredths < SILENT || gainHundredths > LOUDEST) {
            throw new IllegalArgumentException("The gain of a delivery is between -96 and 12 decibels.");
        }
    }

    /** Plain delivery of a stretch. */
    public static Delivery plain(Span span) {
        return new Delivery(span, 100, 100, 0, Optional.empty());
    }

    /** The same delivery, louder by so much; no louder, or softer, than a delivery can be. */
    public Delivery louder(int moreHundredths) {
        int gain = Math.max(SILENT, Math.min(LOUDEST, gainHundredths + moreHundredths));
        return new Delivery(span, rateHundredths, pitchHundredths, gain, voice);
    }
}
