package dev.lectern.speech.worker;

import java.util.List;

/**
 * One utterance for a worker.
 *
 * @param voice the engine's own name of the voice
 * @param rateHundredths speed, 100 is natural
 * @param pitchHundredths height, 100 is natural
 * @param written whether the pieces joined are the text as it is written; else they are plain words
 * @param pieces in order, at least one
 */
public record Request(String voice, int rateHundredths, int pitchHundredths, boolean written, List<Piece> pieces) {
    public Request {
        pieces = List.copyOf(pieces);
    }
}
