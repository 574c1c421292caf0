package dev.lectern.narration;

import java.util.List;

/**
 * A passage's outline and phones, known before its sound.
 *
 * @param outline length and cues
 * @param phones in order, without a gap from the first frame to the last, no two pauses side by side; empty where the voice
 *     tells none
 */
public record PassagePhones(PassageOutline outline, List<SpokenPhone> phones) {
    public PassagePhones {
        phones = List.copyOf(phones);
    }
}
