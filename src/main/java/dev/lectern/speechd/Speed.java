package dev.lectern.speechd;

import dev.lectern.speech.Manner;

/**
 * Maps speech-dispatcher's numbers to a manner. Each step is the same factor, so that equal steps sound equal.
 *
 * @param slowest speed at -100
 * @param fastest speed at 100
 */
record Speed(double slowest, double fastest) {
    /** Rate and pitch of -100 to 100 as speed and height; pitch goes an octave down and up. */
    Manner manner(Settings settings) {
        double speed = settings.rate() < 0
                ? Math.pow(slowest, -settings.rate() / 100.0)
                : Math.pow(fastest, settings.rate() / 100.0);
        double height = Math.pow(2, settings.pitch() / 100.0);
        return new Manner((int) Math.round(speed * 100), (int) Math.round(height * 100));
    }
}
