package dev.lectern.speechd;

import java.util.Locale;
import java.util.Optional;

/**
 * How messages are spoken, as {@code SET} says it.
 *
 * @param rate -100 to 100, 0 is natural
 * @param pitch -100 to 100, 0 is natural
 * @param volume -100, which is silence, to 100
 * @param punctuation which punctuation is named
 * @param spelling whether texts are spelt
 * @param capitals how capital letters are told
 * @param type such as {@code male1}
 * @param language BCP 47, empty for any
 * @param voice a voice's name, empty for any
 */
record Settings(
        int rate,
        int pitch,
        int volume,
        Punctuation punctuation,
        boolean spelling,
        Capitals capitals,
        String type,
        String language,
        String voice) {
    static final Settings STANDARD = new Settings(0, 0, 100, Punctuation.NONE, false, Capitals.NONE, "male1", "", "");

    /** How capital letters are told. */
    enum Capitals {
        NONE,
        SPELL,
        ICON
    }

    /** These settings with one changed; empty when the value cannot be used. A name that is not known changes nothing. */
    Optional<Settings> with(String name, String value) {
        String text = value.equals("NULL") ? "" : value;
        return switch (name) {
            case "rate" -> number(value).map(it -> copy(it, pitch, volume));
            case "pitch" -> number(value).map(it -> copy(rate, it, volume));
            case "volume" -> number(value).map(it -> copy(rate, pitch, it));
            case "punctuation_mode" -> constant(Punctuation.class, value).map(it -> copy(it, spelling, capitals));
            case "spelling_mode" -> onOff(value).map(it -> copy(punctuation, it, capitals));
            case "cap_let_recogn" -> constant(Capitals.class, value).map(it -> copy(punctuation, spelling, it));
            case "voice" -> Optional.of(copy(text.toLowerCase(Locale.ROOT), language, voice));
            case "language" -> Optional.of(copy(type, text, voice));
            case "synthesis_voice" -> Optional.of(copy(type, language, text));
            default -> Optional.of(this);
        };
    }

    private Settings copy(int newRate, int newPitch, int newVolume) {
        return new Settings(newRate, newPitch, newVolume, punctuation, spelling, capitals, type, language, voice);
    }

    private Settings copy(Punctuation newPunctuation, boolean newSpelling, Capitals newCapitals) {
        return new Settings(rate, pitch, volume, newPunctuation, newSpelling, newCapitals, type, language, voice);
    }

    private Settings copy(String newType, String newLanguage, String newVoice) {
        return new Settings(rate, pitch, volume, punctuation, spelling, capitals, newType, newLanguage, newVoice);
    }

    private static Optional<Integer> number(String value) {
        if (!value.matches("[+-]?[0-9]{1,3}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(value);
        return number < -100 || number > 100 ? Optional.empty() : Optional.of(number);
    }

    private static Optional<Boolean> onOff(String value) {
        return switch (value) {
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static <T extends Enum<T>> Optional<T> constant(Class<T> type, String value) {
        for (T constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
