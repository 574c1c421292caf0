package dev.lectern.production;

import dev.lectern.audio.Grid;
import dev.lectern.library.PassageTimes;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import dev.lectern.narration.Passage;
import dev.lectern.narration.PassageOutline;
import dev.lectern.narration.SpokenPassage;
import dev.lectern.production.ProductionException.Reason;
import dev.lectern.speech.Speaker;
import dev.lectern.timing.Cue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the narrator for one passage, a second time with a fresh speaker when it fails, and checks what comes. */
final class Talk {
    private static final Logger LOG = LoggerFactory.getLogger(Talk.class);

    private final Narrator narrator;
    private final Speakers speakers;
    private final Hangs hangs;

    Talk(Narrator narrator, Speakers speakers, Hangs hangs) {
        this.narrator = narrator;
        this.speakers = speakers;
        this.hangs = hangs;
    }

    /** A passage's times without its sound, where the engine can tell. */
    Optional<PassageTimes> outline(Narration narration, Passage passage) {
        Optional<PassageOutline> outline =
                twice(narration, passage, speaker -> narrator.outline(narration, passage, speaker));
        outline.ifPresent(told -> check(narration, passage, told.frames(), told.cues()));
        return outline.map(
                told -> PassageTimes.of(passage.fingerprint(), passage.origin(), told.frames(), told.cues()));
    }

    /** The first frames of a passage, where they are there sooner than all of it. */
    Optional<short[]> begin(Narration narration, Passage passage, int frames) {
        return twice(narration, passage, speaker -> narrator.begin(narration, passage, speaker, frames));
    }

    /** A passage's sound. */
    SpokenPassage speak(Narration narration, Passage passage) {
        long began = System.nanoTime();
        SpokenPassage spoken = twice(narration, passage, speaker -> narrator.speak(narration, passage, speaker));
        speakers.spoke(passage.voice(), spoken.samples().length, System.nanoTime() - began);
        check(narration, passage, spoken.samples().length, spoken.cues());
        return spoken;
    }

    /**
     * Several passages of one voice, spoken together.
     *
     * @return empty when it failed: then each is to be tried by itself
     */
    Optional<List<SpokenPassage>> speak(Narration narration, List<Passage> passages) {
        String voice = passages.get(0).voice().id();
        long began = System.nanoTime();
        try {
            List<SpokenPassage> spoken = narrator.speak(
                    narration, passages, speakers.of(passages.get(0).voice()));
            long frames = spoken.stream().mapToLong(one -> one.samples().length).sum();
            speakers.spoke(passages.get(0).voice(), frames, System.nanoTime() - began);
            for (int i = 0; i < passages.size(); i++) {
                check(
                        narration,
                        passages.get(i),
                        spoken.get(i).samples().length,
                        spoken.get(i).cues());
            }
            return Optional.of(spoken);
        } catch (RuntimeException | LinkageError e) {
            LOG.debug(
                    "Passages from {} on of {} failed together.",
                    passages.get(0).index(),
                    narration.key(),
                    e);
            speakers.close(voice);
            return Optional.empty();
        }
    }

    private static void check(Narration narration, Passage passage, int frames, List<Cue> cues) {
        if (cues.isEmpty()
                || frames <= 0
                || frames % Grid.slot(narration.voice().sampleRate()) != 0) {
            throw failed(narration, passage, "gave no sound, or not of a proper length", Optional.empty());
        }
    }

    private <T> T twice(Narration narration, Passage passage, Function<Speaker, T> act) {
        if (hangs.tooMany(narration.voice().engine())) {
            throw failed(narration, passage, "has hung too often and is not asked just now", Optional.empty());
        }
        try {
            return act.apply(speakers.of(passage.voice()));
        } catch (RuntimeException | LinkageError first) {
            if (Thread.currentThread().isInterrupted()) {
                throw failed(narration, passage, "took too long", Optional.of(first));
            }
            LOG.warn("Passage {} of {} failed and is tried once more.", passage.index(), narration.key(), first);
            speakers.close(passage.voice().id());
        }
        try {
            return act.apply(speakers.of(passage.voice()));
        } catch (RuntimeException | LinkageError e) {
            speakers.close(passage.voice().id());
            throw failed(narration, passage, "failed: " + e.getMessage(), Optional.of(e));
        }
    }

    /** Says who failed at what. */
    static ProductionException failed(Narration narration, Passage passage, String how, Optional<Throwable> cause) {
        String message = "The voice " + narration.voice().id() + " " + how + ". It was at passage " + passage.index()
                + " of the article " + narration.article().id() + "; try again or choose another voice.";
        return cause.map(e -> new ProductionException(Reason.SPEECH_FAILED, message, e))
                .orElseGet(() -> new ProductionException(Reason.SPEECH_FAILED, message));
    }
}
