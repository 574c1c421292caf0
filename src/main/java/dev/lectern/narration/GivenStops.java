package dev.lectern.narration;

import dev.lectern.text.direction.Stop;
import java.util.List;

/** The stops that were asked for, taken from the front to the back. */
final class GivenStops {
    /**
     * What was asked for between two words.
     *
     * @param milliseconds of silence, 0 for nothing
     * @param joins whether it was asked that there be no stop, and nothing else
     */
    record Gap(int milliseconds, boolean joins) {}

    /** No gap is longer, however many stops are in it: what is longer is cut. */
    private static final int LONGEST = 2 * Stop.LONGEST;

    private final List<Stop> stops;
    private int next;

    GivenStops(List<Stop> stops) {
        this.stops = stops;
    }

    /** What was asked for since the last time, up to an offset and at it. */
    Gap until(int offset) {
        int first = next;
        int milliseconds = 0;
        while (next < stops.size() && stops.get(next).at() <= offset) {
            milliseconds = Math.min(LONGEST, milliseconds + stops.get(next++).milliseconds());
        }
        return new Gap(milliseconds, next > first && milliseconds == 0);
    }
}
