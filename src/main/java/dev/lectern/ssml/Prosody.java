package dev.lectern.ssml;

import dev.lectern.text.direction.Delivery;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of {@code prosody} and {@code emphasis} (SSML 1.1, sections 3.2.4 and 3.2.2) as factors and decibels. What the
 * labels stand for is left to the processor; plain numbers for rate and volume are those of SSML 1.0. Empty where a value is
 * none of them.
 */
final class Prosody {
    private static final Pattern PERCENT = Pattern.compile("([+-]?)(\\d{1,4}(?:\\.\\d{1,6})?)%");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?)");
    private static final Pattern SEMITONES = Pattern.compile("([+-]\\d{1,3}(?:\\.\\d{1,6})?)st");
    private static final Pattern DECIBELS = Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d{1,6})?)db");

    private static final Map<String, Double> RATES =
            Map.of("x-slow", 0.5, "slow", 0.75, "medium", 1.0, "default", 1.0, "fast", 1.5, "x-fast", 2.0);
    private static final Map<String, Double> PITCHES =
            Map.of("x-low", 0.7, "low", 0.85, "medium", 1.0, "default", 1.0, "high", 1.2, "x-high", 1.4);
    private static final Map<String, Double> VOLUMES = Map.of(
            "silent",
            Delivery.SILENT / 100.0,
            "x-soft",
            -12.0,
            "soft",
            -6.0,
            "medium",
            0.0,
            "default",
            0.0,
            "loud",
            3.0,
            "x-loud",
            6.0);
    private static final Map<String, Style> EMPHASES = Map.of(
            "strong", new Style(0.87, 1.12, 2, Style.PLAIN.voice()),
            "moderate", new Style(0.93, 1.06, 1, Style.PLAIN.voice()),
            "none", Style.PLAIN,
            "reduced", new Style(1.1, 0.95, -2, Style.PLAIN.voice()));

    private Prosody() {}

    /** The factor on the speed; a percentage without a sign and a label count from the natural speed. */
    static OptionalDouble rate(String written, Style around) {
        String value = plain(written);
        Matcher number = NUMBER.matcher(value);
        if (RATES.containsKey(value)) {
            return OptionalDouble.of(RATES.getOrDefault(value, 1.0));
        }
        return number.matches()
                ? OptionalDouble.of(Double.parseDouble(number.group(1)))
                : percent(value, around.rate());
    }

    /** The factor on the height; changes count from the height around. */
    static OptionalDouble pitch(String written, Style around) {
        String value = plain(written);
        Matcher semitones = SEMITONES.matcher(value);
        if (PITCHES.containsKey(value)) {
            return OptionalDouble.of(PITCHES.getOrDefault(value, 1.0));
        }
        return semitones.matches()
                ? OptionalDouble.of(around.pitch() * Math.pow(2, Double.parseDouble(semitones.group(1)) / 12))
                : percent(value, around.pitch());
    }

    /** The gain in decibels; changes count from the gain around. */
    static OptionalDouble volume(String written, Style around) {
        String value = plain(written);
        Matcher decibels = DECIBELS.matcher(value);
        Matcher number = NUMBER.matcher(value);
        if (VOLUMES.containsKey(value)) {
            return OptionalDouble.of(VOLUMES.getOrDefault(value, 0.0));
        }
        if (number.matches()) {
            return OptionalDouble.of(decibels(Double.parseDouble(number.group(1)) / 100));
        }
        return decibels.matches()
                ? OptionalDouble.of(around.gain() + Double.parseDouble(decibels.group(1)))
                : changed(percent(value, 1), around.gain());
    }

    /** The delivery that an emphasis makes of the one around; an unknown level, see {@link #knows}, changes nothing. */
    static Style emphasis(String level, Style around) {
        Style change = EMPHASES.getOrDefault(level, Style.PLAIN);
        return around.withRate(around.rate() * change.rate())
                .withPitch(around.pitch() * change.pitch())
                .withGain(around.gain() + change.gain());
    }

    /** Whether there is such a level of emphasis. */
    static boolean knows(String level) {
        return EMPHASES.containsKey(level);
    }

    private static OptionalDouble changed(OptionalDouble factor, double gain) {
        return factor.isPresent() ? OptionalDouble.of(gain + decibels(factor.getAsDouble())) : factor;
    }

    private static double decibels(double factor) {
        return factor <= 0 ? Delivery.SILENT / 100.0 : 20 * Math.log10(factor);
    }

    private static OptionalDouble percent(String value, double around) {
        Matcher percent = PERCENT.matcher(value);
        if (!percent.matches()) {
            return OptionalDouble.empty();
        }
        double share = Double.parseDouble(percent.group(2)) / 100;
        return OptionalDouble.of(
                switch (percent.group(1)) {
                    case "+" -> around * (1 + share);
                    case "-" -> around * Math.max(0, 1 - share);
                    default -> share;
                });
    }

    private static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
