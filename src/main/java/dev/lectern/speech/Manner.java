package dev.lectern.speech;

/**
 * How a voice is to speak. Whole hundredths, so that {@code 1}, {@code 1.0} and {@code 1.004} are one manner and one key.
 *
 * @param rateHundredths speed, 100 is natural
 * @param pitchHundredths height, 100 is natural
 */
public record Manner(int rateHundredths, int pitchHundredths) {
    /** Natural speed and height. */
    public static final Manner NATURAL = new Manner(100, 100);

    public Manner {
        if (rateHundredths < 10 || rateHundredths > 1000 || pitchHundredths < 10 || pitchHundredths > 1000) {
            throw new IllegalArgumentException("Rate and pitch are between 0.1 and 10.");
        }
    }

    /** Speed, 1.0 is natural. */
    public double rate() {
        return rateHundredths / 100.0;
    }

    /** Height, 1.0 is natural. */
    public double pitch() {
        return pitchHundredths / 100.0;
    }
}
