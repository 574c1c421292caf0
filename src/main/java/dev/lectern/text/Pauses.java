package dev.lectern.text;

import dev.lectern.text.fold.Folded;
import dev.lectern.text.rules.Rules;
import dev.lectern.text.rules.Scan;
import java.util.Arrays;

/** Finds the stops that punctuation makes after the tokens of one sentence. */
final class Pauses implements Rules.Gaps {
    private static final int FAR = 200;

    private Break[] after = new Break[16];

    Pauses() {
        Arrays.fill(after, Break.NONE);
    }

    /** The stop after a token, by its index. */
    Break after(int token) {
        return token < after.length ? after[token] : Break.NONE;
    }

    @Override
    public void unread(Scan scan, int at, int pieces) {
        Break stop = stop(scan, at);
        if (pieces == 0 || stop == Break.NONE) {
            return;
        }
        while (pieces > after.length) {
            int length = after.length;
            after = Arrays.copyOf(after, 2 * length);
            Arrays.fill(after, length, after.length, Break.NONE);
        }
        if (stop.compareTo(after[pieces - 1]) > 0) {
            after[pieces - 1] = stop;
        }
    }

    private static Break stop(Scan scan, int at) {
        return switch (scan.at(at)) {
            case ',', '(', ')', '[', ']', '{', '}', '\u2026', '\u3001' -> Break.MINOR;
            case ';', ':', '!', '?', '\u2014' -> Break.MAJOR;
            case '-', '\u2013' -> dash(scan, at);
            case '.' -> scan.blank(at + 1) ? Break.MAJOR : Break.NONE;
            case '"' -> quote(scan, at);
            case '\n' -> Break.MINOR;
            default -> Break.NONE;
        };
    }

    /** A hyphen or short dash is a stop when it stands free, or doubled. */
    private static Break dash(Scan scan, int at) {
        boolean free = scan.blank(at - 1) && scan.blank(at + 1);
        boolean doubled = scan.at(at + 1) == '-' || scan.at(at - 1) == '-';
        return free || doubled ? Break.MAJOR : Break.NONE;
    }

    /** A quotation of some words has a short stop before it and after it; a quoted word or two has none. */
    private static Break quote(Scan scan, int at) {
        boolean opens = !scan.blank(at + 1) && (scan.blank(at - 1) || scan.at(at - 1) == '(');
        int step = opens ? 1 : -1;
        int blanks = 0;
        for (int i = at + step;
                scan.at(i) != Folded.NOTHING && Math.abs(i - at) < FAR && scan.at(i) != '"';
                i += step) {
            blanks += scan.at(i) == ' ' ? 1 : 0;
            if (blanks > 2) {
                return Break.MINOR;
            }
        }
        return Break.NONE;
    }
}
