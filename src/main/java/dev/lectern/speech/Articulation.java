package dev.lectern.speech;

import java.util.List;

/**
 * An utterance's outline together with the phones of which its sound is made.
 *
 * @param outline as {@link Speaker#outline} gives it
 * @param phones in order, one after the other without a gap, from the first frame to the last
 */
public record Articulation(Outline outline, List<Phone> phones) {
    public Articulation {
        phones = List.copyOf(phones);
    }
}
