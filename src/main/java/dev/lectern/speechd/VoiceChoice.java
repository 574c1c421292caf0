package dev.lectern.speechd;

import dev.lectern.speechd.Teller.Offer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the voice that settings ask for. */
final class VoiceChoice {
    private VoiceChoice() {}

    /**
     * The voice of that name; else one of the language, of the gender if there is one; else the usual one. A screen reader
     * that asks for what is not there is answered in another voice rather than left silent.
     *
     * @param offers what there is, at least one
     * @param usual the voice of the module's configuration, empty for the first
     */
    static String of(List<Offer> offers, Settings settings, String usual) {
        Optional<Offer> named =
                offers.stream().filter(it -> it.id().equals(settings.voice())).findFirst();
        Optional<Offer> standing =
                offers.stream().filter(it -> it.id().equals(usual)).findFirst();
        Offer fallback = standing.orElse(offers.get(0));
        return named.or(() -> suits(fallback, settings) ? Optional.of(fallback) : fitting(offers, settings))
                .orElse(fallback)
                .id();
    }

    private static boolean suits(Offer offer, Settings settings) {
        return speaks(offer, settings)
                && gender(settings).map(offer.gender()::equals).orElse(true);
    }

    private static Optional<Offer> fitting(List<Offer> offers, Settings settings) {
        return offers.stream()
                .filter(it -> suits(it, settings))
                .findFirst()
                .or(() -> offers.stream().filter(it -> speaks(it, settings)).findFirst());
    }

    private static boolean speaks(Offer offer, Settings settings) {
        return settings.language().isEmpty() || base(offer.language()).equals(base(settings.language()));
    }

    private static Optional<String> gender(Settings settings) {
        if (settings.type().contains("female")) {
            return Optional.of("female");
        }
        return settings.type().contains("male") ? Optional.of("male") : Optional.empty();
    }

    private static String base(String language) {
        return language.toLowerCase(Locale.ROOT).split("[-_]")[0];
    }
}
