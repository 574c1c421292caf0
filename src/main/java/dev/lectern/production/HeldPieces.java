package dev.lectern.production;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Encoded passages of a file that wait to be placed in it, which one thread at a time does. Under the lock. */
final class HeldPieces {
    private final TreeMap<Integer, Piece> pieces = new TreeMap<>();
    private boolean placing;

    /** A passage has been encoded; the first of two for the same passage stays. */
    void add(int passage, Piece piece) {
        pieces.putIfAbsent(passage, piece);
    }

    boolean has(int passage) {
        return pieces.containsKey(passage);
    }

    /** A piece that waits; none when the file has failed. */
    Optional<Piece> find(int passage) {
        return Optional.ofNullable(pieces.get(passage));
    }

    /**
     * The first passage that can be placed, if nobody else places.
     *
     * @param mine whether it is the placing thread that asks; it gives up by getting none
     */
    Optional<Integer> next(boolean mine, IntPredicate placeable) {
        if (placing && !mine) {
            return Optional.empty();
        }
        Optional<Integer> next =
                pieces.keySet().stream().filter(placeable::test).findFirst();
        placing = next.isPresent();
        return next;
    }

    /** The placing thread gives up. */
    void stopPlacing() {
        placing = false;
    }

    /** A piece has been placed, or turned out not to fit. */
    void drop(int passage) {
        pieces.remove(passage);
    }

    void clear() {
        pieces.clear();
    }
}
