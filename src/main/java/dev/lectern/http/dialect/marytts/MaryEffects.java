package dev.lectern.http.dialect.marytts;

import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.text.direction.Delivery;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The audio effects that can be followed: {@code Rate} ({@code durScale}: factor on the length), {@code Volume}
 * ({@code amount}: factor on the amplitude), {@code F0Add} ({@code f0Add}: Hz on the height, taken from a usual height of
 * speech).
 *
 * @param rateHundredths speed, 100 is natural
 * @param pitchHundredths height, 100 is natural
 * @param gainHundredths hundredths of a decibel by which everything is louder
 */
record MaryEffects(int rateHundredths, int pitchHundredths, int gainHundredths) {
    /** All effects of MaryTTS; a client may send the parameters of those that are not selected. */
    static final List<String> NAMES = List.of(
            "Volume",
            "TractScaler",
            "F0Scale",
            "F0Add",
            "Rate",
            "Robot",
            "Whisper",
            "Stadium",
            "Chorus",
            "FIRFilter",
            "JetPilot");

    private static final Pattern AMOUNT =
            Pattern.compile("(?:amount|durScale|f0Add)[:=](-?\\d{1,4}(?:\\.\\d{1,6})?);?");
    private static final double MALE_HERTZ = 110;
    private static final double FEMALE_HERTZ = 200;

    /** What {@code /audioeffects} lists. */
    static List<String> examples() {
        return List.of("Volume amount:2.0;", "F0Add f0Add:50.0;", "Rate durScale:1.5;");
    }

    /** @throws Problem 400 for an effect that is selected and cannot be followed */
    static MaryEffects of(Query query, Voice voice) {
        for (String name : NAMES) {
            if (selected(query, name) && examples().stream().noneMatch(known -> known.startsWith(name + " "))) {
                throw Problem.parameter(
                        "effect_" + name + "_selected",
                        "The effect " + name + " is not made here; leave it out. /audioeffects lists those that are.");
            }
        }
        double length = amount(query, "Rate", 1);
        double volume = amount(query, "Volume", 1);
        double hertz = voice.gender().equals("female") ? FEMALE_HERTZ : MALE_HERTZ;
        double pitch = (hertz + amount(query, "F0Add", 0)) / hertz;
        return new MaryEffects(
                bounded("Rate", 100 / length, 20, 500),
                bounded("F0Add", 100 * pitch, 20, 500),
                volume <= 0
                        ? Delivery.SILENT
                        : bounded("Volume", 2000 * Math.log10(volume), Delivery.SILENT, Delivery.LOUDEST));
    }

    private static boolean selected(Query query, String name) {
        return query.get("effect_" + name + "_selected").filter("on"::equals).isPresent();
    }

    private static double amount(Query query, String name, double none) {
        if (!selected(query, name)) {
            return none;
        }
        String parameter = "effect_" + name + "_parameters";
        Matcher amount = AMOUNT.matcher(query.get(parameter).orElse("").strip());
        if (!amount.matches()) {
            throw Problem.parameter(
                    parameter,
                    "The parameters of the effect " + name + " cannot be read; /audioeffects"
                            + " shows how they are written.");
        }
        return Double.parseDouble(amount.group(1));
    }

    private static int bounded(String name, double value, int least, int most) {
        if (!(value >= least && value <= most)) {
            throw Problem.parameter(
                    "effect_" + name + "_parameters", "The effect " + name + " goes further than can be spoken.");
        }
        return (int) Math.round(value);
    }

    /** The manner that they ask for. */
    Manner manner() {
        return new Manner(rateHundredths, pitchHundredths);
    }
}
