package dev.lectern.http.dialect.marytts;

import dev.lectern.narration.Narration;
import dev.lectern.narration.PassagePhones;
import dev.lectern.narration.SpokenPhone;
import dev.lectern.speech.Phone;
import java.util.Iterator;
import java.util.Locale;

/**
 * MaryTTS's {@code REALISED_DURATIONS}: a line a sound with the second at which it ends on the clock of the audio, in the form
 * of label files.
 */
final class RealisedDurations {
    private final double sampleRate;
    private final StringBuilder lines = new StringBuilder("#\n");
    private long pauseUntil;
    private long end;

    private RealisedDurations(Narration narration) {
        this.sampleRate = narration.voice().sampleRate();
    }

    static String write(Narration narration, Iterator<PassagePhones> passages) {
        RealisedDurations durations = new RealisedDurations(narration);
        passages.forEachRemaining(durations::add);
        durations.endPause();
        return durations.lines.toString();
    }

    private void add(PassagePhones passage) {
        for (SpokenPhone phone : passage.phones()) {
            if (phone.pause()) {
                pauseUntil = end + phone.end();
            } else {
                endPause();
                line(end + phone.end(), phone.symbol());
            }
        }
        end += passage.outline().frames();
    }

    /** A passage ends in silence and the next begins in it: one pause. */
    private void endPause() {
        if (pauseUntil > 0) {
            line(pauseUntil, Phone.PAUSE);
            pauseUntil = 0;
        }
    }

    private void line(long frame, String phone) {
        lines.append(String.format(Locale.ROOT, "%.4f", frame / sampleRate))
                .append(" 125 ")
                .append(MarySounds.of(phone))
                .append('\n');
    }
}
