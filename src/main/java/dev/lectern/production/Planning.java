package dev.lectern.production;

import dev.lectern.library.PassageTimes;
import dev.lectern.narration.Passage;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds out how long passages are before they are spoken, some at a time. On a worker's thread. */
final class Planning {
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(8);

    /** @param heartbeat told at each passage that the work goes on */
    void plan(Production production, Talk talk, Runnable heartbeat) {
        production.schedule().giveWay(production);
        long started = System.nanoTime();
        while (System.nanoTime() - started < SLICE && step(production, talk)) {
            heartbeat.run();
        }
    }

    /** Takes the next passage; whether another follows. */
    private static boolean step(Production production, Talk talk) {
        int index = production.schedule().locked(production::planned);
        Passage passage = production.passages().get(index).orElseThrow(() -> Making.silent(production.narration()));
        boolean untold = production.schedule().locked(() -> {
            production.plan().cut(passage);
            return !production.plan().knows(index) && !production.timedBySpeech();
        });
        Optional<PassageTimes> times = untold ? times(production, passage, talk) : Optional.empty();
        production.schedule().change(() -> {
            if (times.isPresent()) {
                production.plan().time(index, times.get());
                if (production.earlierTimes().lack(passage)) {
                    production.agenda().edited(index);
                }
            } else if (untold) {
                production.timeBySpeech();
            }
            production.planned(index + 1);
        });
        return !passage.last();
    }

    private static Optional<PassageTimes> times(Production production, Passage passage, Talk talk) {
        Optional<PassageTimes> known = production.earlierTimes().find(passage);
        return known.isPresent() ? known : talk.outline(production.narration(), passage);
    }
}
