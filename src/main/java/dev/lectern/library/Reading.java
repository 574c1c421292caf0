package dev.lectern.library;

import dev.lectern.narration.Narration;

/**
 * Who reads and how: what two narrations of one article have in common when the newer replaces the older.
 *
 * @param voice the voice's id
 * @param rateHundredths speed, 100 is natural
 * @param pitchHundredths height, 100 is natural
 * @param skip what the listener passes over
 */
public record Reading(String voice, int rateHundredths, int pitchHundredths, String skip) {
    /** How a narration is read. */
    public static Reading of(Narration narration) {
        return new Reading(
                narration.voice().id(),
                narration.manner().rateHundredths(),
                narration.manner().pitchHundredths(),
                narration.skips().canonical());
    }
}
