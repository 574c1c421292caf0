package dev.lectern.narration;

import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.text.Span;
import dev.lectern.text.direction.Delivery;
import java.util.List;

/** Tells how each word of a narration is delivered. Asked from the front to the back. */
final class Deliveries {
    /** Who, how, and how loud. */
    record Performance(Voice voice, Manner manner, int gainHundredths) {}

    private static final int LEAST = 10;
    private static final int MOST = 1000;

    private final Narration narration;
    private final Voices voices;
    private final List<Delivery> deliveries;
    private int next;

    Deliveries(Narration narration, Voices voices) {
        this.narration = narration;
        this.voices = voices;
        this.deliveries = narration.directions().deliveries();
    }

    /** The performance of a word that begins at an offset, not before the one that was asked for last. */
    Performance at(int offset) {
        while (next < deliveries.size() && deliveries.get(next).span().to() <= offset) {
            next++;
        }
        boolean within = next < deliveries.size() && deliveries.get(next).span().from() <= offset;
        return of(within ? deliveries.get(next) : Delivery.plain(new Span(offset, offset)), offset);
    }

    /** A voice that is not here is the narration's own; whoever takes directions from outside checks their voices first. */
    private Performance of(Delivery delivery, int offset) {
        Manner manner = narration.manner();
        Manner changed = new Manner(
                times(manner.rateHundredths(), delivery.rateHundredths()),
                times(manner.pitchHundredths(), delivery.pitchHundredths()));
        Voice voice = delivery.voice().flatMap(voices::find).orElseGet(() -> narration.voiceAt(offset));
        return new Performance(voice, changed, delivery.gainHundredths());
    }

    private static int times(int hundredths, int factorHundredths) {
        return Math.max(LEAST, Math.min(MOST, (hundredths * factorHundredths + 50) / 100));
    }
}
