package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** Single Greek letters, as science has them, by their names. */
final class Greek implements Rule {
    private static final String[] NAMES =
            ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron"
                            + " pi rho sigma sigma tau upsilon phi chi psi omega")
                    .split(" ");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.OTHER);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        String name = name(scan.at(at));
        if (name.isEmpty()
                || !name(scan.at(at + 1)).isEmpty()
                || !name(scan.at(at - 1)).isEmpty()) {
            return at;
        }
        reading.say(at, at + 1, "greek letter", name);
        return at + 1;
    }

    private static String name(char letter) {
        return switch (letter) {
            case '\u03D1' -> "theta";
            case '\u03D5' -> "phi";
            case '\u03D6' -> "pi";
            case '\u03F5' -> "epsilon";
            default -> {
                int small = Character.toLowerCase(letter) - '\u03B1';
                yield small >= 0 && small < NAMES.length ? NAMES[small] : "";
            }
        };
    }
}
