package dev.lectern.speech.worker;

import java.util.Arrays;
import java.util.List;

/**
 * When each piece is heard, also those for which the engine told no time: an engine that runs words together tells only the
 * first one's, so what it left out shares the time of the piece before (or after, at the beginning) by length.
 */
final class Borders {
    private final List<Piece> pieces;
    private final int[] from;
    private final int[] to;

    /** @param frames of the whole sound */
    Borders(List<Piece> pieces, List<Timed> times, int frames) {
        this.pieces = pieces;
        this.from = new int[pieces.size()];
        this.to = new int[pieces.size()];
        Arrays.fill(from, -1);
        for (Timed timed : times) {
            int piece = timed.piece();
            if (piece >= 0 && piece < from.length && timed.from() < timed.to() && timed.to() <= frames) {
                from[piece] = from[piece] < 0 ? timed.from() : Math.min(from[piece], timed.from());
                to[piece] = Math.max(to[piece], timed.to());
            }
        }
        share(frames);
    }

    int from(int piece) {
        return from[piece];
    }

    int to(int piece) {
        return to[piece];
    }

    private void share(int frames) {
        int first = 0;
        while (first < from.length && from[first] < 0) {
            first++;
        }
        if (first == from.length) {
            share(0, from.length, 0, frames);
            return;
        }
        share(0, first + 1, from[first], to[first]);
        for (int known = first; known < from.length; known++) {
            int end = known + 1;
            while (end < from.length && from[end] < 0) {
                end++;
            }
            share(known, end, from[known], to[known]);
        }
    }

    /** Gives pieces a stretch, each as much as it has letters. */
    private void share(int first, int end, int start, int stop) {
        int letters = 0;
        for (int piece = first; piece < end; piece++) {
            letters += weight(piece);
        }
        int before = 0;
        for (int piece = first; piece < end; piece++) {
            from[piece] = start + (int) ((long) (stop - start) * before / letters);
            before += weight(piece);
            to[piece] = start + (int) ((long) (stop - start) * before / letters);
        }
    }

    private int weight(int piece) {
        return Math.max(1, pieces.get(piece).text().strip().length());
    }
}
