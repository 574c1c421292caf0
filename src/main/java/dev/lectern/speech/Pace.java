package dev.lectern.speech;

import java.util.OptionalDouble;

/** How fast a voice has been. Safe for use by several threads. */
final class Pace {
    private double seconds;
    private long nanoseconds;

    synchronized void add(double speech, long took) {
        seconds += speech;
        nanoseconds += Math.max(0, took);
    }

    synchronized OptionalDouble speed() {
        return nanoseconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds / (nanoseconds / 1e9));
    }
}
