package dev.lectern.speech.freetts;

import dev.lectern.speech.Delivery;
import dev.lectern.speech.Outline;
import java.util.Arrays;

/** kevin16 in the middle of an utterance: no more sound is made than is asked for. */
final class FreeTtsDelivery implements Delivery {
    private final Outline outline;
    private final LinearPrediction prediction;
    private final short[] sound;
    private final int sampleRate;
    private int at;

    FreeTtsDelivery(Outline outline, LinearPrediction prediction, Excitation excitation, int sampleRate) {
        this.outline = outline;
        this.prediction = prediction;
        this.sound = prediction.begin(excitation);
        this.sampleRate = sampleRate;
    }

    @Override
    public Outline outline() {
        return outline;
    }

    @Override
    public short[] next(int most) {
        int from = at;
        if (from == sound.length) {
            return new short[0];
        }
        if (from == 0) {
            prediction.advance(Edges.rising(sampleRate));
            Edges.rise(sound, sampleRate);
        }
        at = Math.min(sound.length, from + most);
        if (at > sound.length - Edges.falling(sampleRate) && from <= sound.length - Edges.falling(sampleRate)) {
            prediction.advance(sound.length);
            Edges.fall(sound, sampleRate);
        } else {
            prediction.advance(at);
        }
        return Arrays.copyOfRange(sound, from, at);
    }
}
