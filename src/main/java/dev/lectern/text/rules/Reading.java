package dev.lectern.text.rules;

import java.util.ArrayList;
import java.util.List;

/** Collects the pieces of one sentence in order. */
public final class Reading {
    private static final Piece NOTHING = new Piece(0, 0, "", "");

    private final List<Piece> pieces = new ArrayList<>();

    /** Adds a piece; see {@link Piece}. */
    public void say(int from, int to, String kind, String words) {
        pieces.add(new Piece(from, to, kind, words));
    }

    /** Adds a piece that is written but not heard. */
    public void pass(int from, int to, String kind) {
        pieces.add(new Piece(from, to, kind, ""));
    }

    /** What was read last, or an empty piece. */
    public Piece last() {
        return pieces.isEmpty() ? NOTHING : pieces.get(pieces.size() - 1);
    }

    /** Everything that was read so far. */
    public List<Piece> pieces() {
        return pieces;
    }
}
