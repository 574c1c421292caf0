package dev.lectern.production;

import dev.lectern.library.Done;
import dev.lectern.library.PassageTimes;
import java.util.Optional;

/**
 * A passage's bytes on their way into a file.
 *
 * @param bytes not yet placed; empty when they already stand in the draft
 * @param samples the sound that they hold, where the file's digest needs it
 * @param times of the passage
 * @param there where they already stand in the draft
 */
record Piece(byte[] bytes, Optional<short[]> samples, PassageTimes times, Optional<Done> there) {
    /** The bytes of a passage that has not changed, from another file. */
    static Piece taken(byte[] bytes, PassageTimes times) {
        return new Piece(bytes, Optional.empty(), times, Optional.empty());
    }

    static Piece there(Done done) {
        return new Piece(new byte[0], Optional.empty(), done.times(), Optional.of(done));
    }
}
