package dev.lectern.production;

import dev.lectern.audio.Grid;
import dev.lectern.audio.Position;
import dev.lectern.audio.Track;
import dev.lectern.library.Done;
import dev.lectern.library.PassageTimes;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Passage;
import dev.lectern.narration.SpokenPassage;
import dev.lectern.production.ProductionException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one passage for all files that want it. On a worker's thread. */
final class Making {
    private final Drafting drafting;
    private final Placing placing;
    private final Counters counters;

    Making(Drafting drafting, Placing placing, Counters counters) {
        this.drafting = drafting;
        this.placing = placing;
        this.counters = counters;
    }

    void make(Task task, Talk talk) {
        Production production = task.production();
        Passage passage = production.passages().get(task.passage()).orElseThrow(() -> silent(production.narration()));
        production.schedule().change(() -> production.plan().cut(passage));
        task.renderings().forEach(drafting::open);
        List<Rendering> left = new ArrayList<>();
        for (Rendering rendering : task.renderings()) {
            Optional<Piece> earlier = earlier(rendering, passage);
            if (earlier.isPresent()) {
                hold(rendering, passage, earlier.get());
            } else if (rendering.failure().isEmpty()) {
                left.add(rendering);
            }
        }
        if (!left.isEmpty()
                || !production.schedule().locked(() -> production.plan().knows(passage.index()))) {
            speak(production, passage, left, talk);
        }
        production.renderings().forEach(placing::place);
    }

    private void speak(Production production, Passage passage, List<Rendering> left, Talk talk) {
        if (passage.index() == 0) {
            begin(production, passage, left, talk);
        }
        SpokenPassage spoken = talk.speak(production.narration(), passage);
        int frames = spoken.samples().length;
        PassageTimes times = PassageTimes.of(passage.fingerprint(), passage.origin(), frames, spoken.cues());
        time(production, passage, times);
        counters.spoke(frames, production.narration().voice().sampleRate());
        if (passage.index() == 0) {
            left.forEach(rendering -> open(rendering, passage, spoken.samples()));
        }
        for (Rendering rendering : left) {
            Optional<byte[]> bytes = rendering.format.encode(
                    spoken.samples(),
                    production.narration().voice().sampleRate(),
                    () -> production.schedule().locked(production::wanted));
            if (bytes.isEmpty()) {
                return; // all have left; who comes next has it made again
            }
            hold(rendering, passage, new Piece(bytes.get(), Optional.of(spoken.samples()), times, Optional.empty()));
        }
    }

    /** Who waits for the first sound gets its beginning before the rest has been spoken. */
    private static void begin(Production production, Passage passage, List<Rendering> left, Talk talk) {
        if (production.schedule().locked(() -> left.stream().anyMatch(Rendering::wantsOpening))) {
            int frames = 2 * Grid.slot(production.narration().voice().sampleRate());
            talk.begin(production.narration(), passage, frames)
                    .ifPresent(samples -> left.forEach(rendering -> open(rendering, passage, samples)));
        }
    }

    /** Or, where the voice speaks it all at once, before the rest has been encoded. */
    private static void open(Rendering rendering, Passage passage, short[] samples) {
        Schedule schedule = rendering.production.schedule();
        if (schedule.locked(rendering::wantsOpening)) {
            Track track = rendering.opened().orElseThrow().track();
            byte[] opening = rendering.format.opening(samples, Position.START.last(passage.last()), track);
            schedule.change(() -> {
                rendering.opening(opening);
                rendering.production.changed();
            });
        }
    }

    private Optional<Piece> earlier(Rendering rendering, Passage passage) {
        if (rendering.opened().isEmpty() || rendering.format.digests()) {
            return Optional.empty();
        }
        Optional<Done> done = rendering.draft().earlier(passage.index(), passage.fingerprint());
        Optional<Piece> piece = done.map(Piece::there).or(() -> taken(rendering, passage));
        piece.ifPresent(found -> counters.reused.incrementAndGet());
        return piece;
    }

    /** A piece of the file as it was before an edit. */
    private static Optional<Piece> taken(Rendering rendering, Passage passage) {
        Optional<EarlierFile> file = rendering.opened().flatMap(Rendering.Opened::earlier);
        Optional<PassageTimes> times = rendering.production.earlierTimes().find(passage);
        return times.isEmpty()
                ? Optional.empty()
                : file.flatMap(before -> before.piece(passage)).map(bytes -> Piece.taken(bytes, times.get()));
    }

    private static void hold(Rendering rendering, Passage passage, Piece piece) {
        time(rendering.production, passage, piece.times());
        rendering.production.schedule().change(() -> rendering.hold(passage.index(), piece));
    }

    private static void time(Production production, Passage passage, PassageTimes times) {
        boolean agree = production.schedule().locked(() -> {
            boolean same = production.plan().time(passage.index(), times);
            production.changed();
            return same;
        });
        if (!agree) {
            throw Talk.failed(
                    production.narration(), passage, "spoke longer or shorter than it had said", Optional.empty());
        }
    }

    static ProductionException silent(Narration narration) {
        return new ProductionException(
                Reason.NOTHING_TO_SPEAK,
                "The article " + narration.article().id() + " has nothing in it that can be spoken.");
    }
}
