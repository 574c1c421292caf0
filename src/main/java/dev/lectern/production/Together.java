package dev.lectern.production;

import dev.lectern.narration.Passage;
import dev.lectern.narration.SpokenPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Has a passage spoken together with some that follow it. The sentences of one passage seldom fill the lanes of the voice's
 * filter; those of several do, and every sample stays as it is. Only where lengths are told beforehand, so that a run is a
 * few milliseconds of work, and never for someone who still waits for a first sound. On a worker's thread.
 */
final class Together {
    /** Passages that are spoken at once at the most. */
    private static final int MOST = 6;

    /** So much sound at once at the most. */
    private static final int MOST_SECONDS = 60;

    private Together() {}

    /** A passage's sound: from an earlier run, or spoken now. */
    static SpokenPassage speak(Task task, Passage passage, Talk talk) {
        Production production = task.production();
        Optional<SpokenPassage> ahead =
                production.schedule().locked(() -> production.agenda().takeSpoken(passage.index()));
        return ahead.orElseGet(() -> speakRun(task, passage, talk));
    }

    private static SpokenPassage speakRun(Task task, Passage passage, Talk talk) {
        Production production = task.production();
        Schedule schedule = production.schedule();
        schedule.giveWay(production);
        int claimed = task.level() == Level.INTERACTIVE ? 0 : schedule.locked(() -> claim(production, passage));
        if (claimed == 0) {
            return talk.speak(production.narration(), passage);
        }
        try {
            List<Passage> run = run(production, passage, claimed);
            Optional<List<SpokenPassage>> spoken = talk.speak(production.narration(), run);
            spoken.ifPresent(all -> schedule.change(() -> IntStream.range(1, all.size())
                    .forEach(i -> production.agenda().spoken(passage.index() + i, all.get(i)))));
            return spoken.map(all -> all.get(0)).orElseGet(() -> talk.speak(production.narration(), passage));
        } finally {
            schedule.change(() -> production.agenda().release(passage.index() + 1, claimed));
        }
    }

    private static int claim(Production production, Passage passage) {
        return production
                .agenda()
                .claim(
                        passage.index(),
                        MOST,
                        MOST_SECONDS * production.narration().voice().sampleRate());
    }

    /** Those of one voice; one that may be taken from an earlier file is not spoken for nothing. */
    private static List<Passage> run(Production production, Passage first, int claimed) {
        List<Passage> run = new ArrayList<>(List.of(first));
        for (int i = first.index() + 1; i <= first.index() + claimed; i++) {
            Optional<Passage> next = production.passages().get(i);
            if (next.isEmpty()
                    || !next.get().voice().equals(first.voice())
                    || production.earlierTimes().find(next.get()).isPresent()) {
                break;
            }
            run.add(next.get());
        }
        return run;
    }
}
