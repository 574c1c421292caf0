package dev.lectern.ssml;

import dev.lectern.text.Span;
import dev.lectern.text.direction.Delivery;
import java.util.Optional;

/**
 * How the text inside an element is delivered: that of the element around it, changed.
 *
 * @param rate factor, 1 for none
 * @param pitch factor, 1 for none
 * @param gain decibels, 0 for none
 * @param voice name, if one is asked for
 */
record Style(double rate, double pitch, double gain, Optional<String> voice) {
    static final Style PLAIN = new Style(1, 1, 0, Optional.empty());

    private static final double LEAST = 0.2;
    private static final double MOST = 5;

    Style withRate(double factor) {
        return new Style(factor, pitch, gain, voice);
    }

    Style withPitch(double factor) {
        return new Style(rate, factor, gain, voice);
    }

    Style withGain(double decibels) {
        return new Style(rate, pitch, decibels, voice);
    }

    Style withVoice(String name) {
        return new Style(rate, pitch, gain, Optional.of(name));
    }

    /** The nearest that can be spoken. */
    Style bounded() {
        return new Style(
                Math.max(LEAST, Math.min(MOST, rate)),
                Math.max(LEAST, Math.min(MOST, pitch)),
                Math.max(Delivery.SILENT / 100.0, Math.min(Delivery.LOUDEST / 100.0, gain)),
                voice);
    }

    /** As a direction. */
    Delivery over(Span span) {
        return new Delivery(span, hundredths(rate), hundredths(pitch), hundredths(gain), voice);
    }

    private static int hundredths(double value) {
        return (int) Math.round(value * 100);
    }
}
