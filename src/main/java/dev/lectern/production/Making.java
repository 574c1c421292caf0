package dev.lectern.production;

import dev.lectern.audio.Grid;
import dev.lectern.audio.Position;
import dev.lectern.library.Done;
import dev.lectern.library.PassageTimes;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Passage;
import dev.lectern.narration.SpokenPassage;
import dev.lectern.production.ProductionException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

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
        if (passage.index() == 0 && production.earlierTimes().find(passage).isEmpty()) {
            begin(production, passage, task.renderings(), talk);
        } else {
            task.renderings().forEach(drafting::open);
            if (passage.index() == 0) {
                // who was told the length waits for the header; later passages see to themselves first
                task.renderings().forEach(placing::seal);
            }
            production.schedule().change(production.agenda()::begun);
        }
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
            speak(task, passage, left, talk);
        }
        production.renderings().forEach(placing::place);
    }

    private void speak(Task task, Passage passage, List<Rendering> left, Talk talk) {
        Production production = task.production();
        SpokenPassage spoken = Together.speak(task, passage, talk);
        int frames = spoken.samples().length;
        PassageTimes times = PassageTimes.of(passage.fingerprint(), passage.origin(), frames, spoken.cues());
        time(production, passage, times);
        counters.spoke(frames, production.narration().voice().sampleRate());
        if (passage.index() == 0) {
            Map<Rendering, byte[]> openings = openings(passage, left, spoken.samples());
            openings.forEach(Making::open);
            if (!openings.isEmpty()) {
                production.schedule().change(production.agenda()::begun);
            }
        }
        for (Rendering rendering : left) {
            Optional<byte[]> bytes = encode(rendering, passage, spoken.samples());
            if (bytes.isEmpty()) {
                return; // all have left; who comes next has it made again
            }
            hold(rendering, passage, new Piece(bytes.get(), Optional.of(spoken.samples()), times, Optional.empty()));
        }
    }

    /**
     * Who waits for the first sound gets its beginning before the rest has been spoken; the drafts are opened meanwhile, so
     * that a full disk is still told before the first byte. Nothing else of this narration is done until the listener has
     * taken more than that, or all of the first passage is there: on a small machine it would stand in the way of the first
     * sound, and of the next one's when he has left.
     */
    private void begin(Production production, Passage passage, List<Rendering> renderings, Talk talk) {
        CompletableFuture<Void> drafts = drafting.openAside(renderings);
        Map<Rendering, byte[]> openings = Map.of();
        try {
            int frames = 2 * Grid.slot(production.narration().voice().sampleRate());
            openings = talk.begin(production.narration(), passage, frames)
                    .map(samples -> openings(passage, renderings, samples))
                    .orElse(openings);
        } finally {
            drafts.join();
        }
        renderings.forEach(placing::seal);
        openings.forEach(Making::open);
        boolean heard = openings.keySet().stream()
                .allMatch(rendering -> rendering.firstSound().awaitHeard());
        if (!openings.isEmpty()) {
            production.schedule().calm(production);
        }
        if (!heard) {
            production.schedule().change(production.agenda()::begun);
        }
    }

    /** The first bytes of each file that has none yet. */
    private Map<Rendering, byte[]> openings(Passage passage, List<Rendering> renderings, short[] samples) {
        Map<Rendering, byte[]> openings = new LinkedHashMap<>();
        for (Rendering rendering : renderings) {
            if (rendering.production.schedule().locked(rendering::wantsOpening)) {
                Position start = Position.START.last(passage.last());
                openings.put(rendering, rendering.format.opening(samples, start, drafting.track(rendering)));
            }
        }
        return openings;
    }

    private static void open(Rendering rendering, byte[] opening) {
        rendering.production.schedule().change(() -> {
            rendering.opening(opening);
            rendering.production.changed();
        });
    }

    /** Of the first passage, what is encoded is heard while the rest of it is. */
    private Optional<byte[]> encode(Rendering rendering, Passage passage, short[] samples) {
        Production production = rendering.production;
        BooleanSupplier wanted = () -> {
            production.schedule().giveWay(production);
            return production.schedule().locked(production::wanted);
        };
        return passage.index() == 0
                ? rendering.format.encodeFirst(
                        samples, passage.last(), drafting.track(rendering), wanted, bytes -> open(rendering, bytes))
                : rendering.format.encode(
                        samples, production.narration().voice().sampleRate(), wanted);
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
