package dev.lectern.production;

import dev.lectern.audio.Position;
import dev.lectern.audio.Totals;
import dev.lectern.audio.Track;
import dev.lectern.library.Done;
import dev.lectern.narration.Narrator;
import java.io.IOException;
import java.util.Optional;

/** Puts encoded passages at their places and, when all places are known, gives the file its final header. */
final class Placing {
    private final Narrator narrator;
    private final Storing storing;

    Placing(Narrator narrator, Storing storing) {
        this.narrator = narrator;
        this.storing = storing;
    }

    /** Places what can be placed, unless another thread is at it. */
    void place(Rendering rendering) {
        Schedule schedule = rendering.production.schedule();
        Optional<Integer> next = schedule.locked(() -> rendering.nextToPlace(false));
        while (next.isPresent()) {
            int passage = next.get();
            try {
                put(rendering, passage);
            } catch (IOException | RuntimeException e) {
                // as long as it counts as placing, nobody else comes upon the closed draft
                storing.fail(rendering, e);
                schedule.change(rendering.held()::stopPlacing);
                return;
            }
            next = schedule.locked(() -> rendering.nextToPlace(true));
        }
        seal(rendering);
    }

    private void put(Rendering rendering, int passage) throws IOException {
        Production production = rendering.production;
        Schedule schedule = production.schedule();
        Optional<Piece> held = schedule.locked(() -> rendering.held().find(passage));
        if (held.isEmpty()) {
            return; // it has failed meanwhile, and who listens has been told
        }
        Piece piece = held.get();
        Position position = schedule.locked(() -> rendering.layout().position(passage));
        long offset = schedule.locked(() -> rendering.layout().offset(passage));
        if (piece.there().isPresent() && piece.there().get().offset() != offset) {
            schedule.change(() -> rendering.held().drop(passage));
            return;
        }
        int bytes = piece.there().map(Done::length).orElse(0);
        if (piece.there().isEmpty()) {
            byte[] placed = rendering.format.place(
                    piece.bytes(), position, rendering.opened().orElseThrow().track());
            rendering.draft().add(Done.of(passage, offset, placed, piece.times()), placed);
            bytes = placed.length;
        }
        rendering.digest(piece);
        int length = bytes;
        boolean fits = schedule.locked(() -> {
            boolean placed = rendering.placed(passage, length);
            production.changed();
            return placed;
        });
        if (!fits) {
            throw new IOException("Passage " + passage + " has " + length + " bytes, not as many as were announced.");
        }
    }

    /** Writes the final header into memory as soon as it can be known, and stores the file when all of it is there. */
    void seal(Rendering rendering) {
        Production production = rendering.production;
        Schedule schedule = production.schedule();
        Optional<Sealable> sealable = schedule.locked(rendering::sealable);
        if (sealable.isPresent()) {
            Track whole = narrator.track(production.narration(), sealable.get().starts());
            Totals totals = sealable.get().totals();
            byte[] header = rendering.format.header(whole, Optional.of(totals));
            schedule.change(() -> {
                rendering.seal(header);
                production.changed();
            });
        }
        if (schedule.locked(rendering::takeForStoring)) {
            storing.store(rendering);
        }
    }
}
