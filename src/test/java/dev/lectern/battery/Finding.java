package dev.lectern.battery;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Assertions;

/**
 * What one case of the battery found: a line of the report. Cases elsewhere among the tests tell theirs too.
 *
 * @param line its number: the case of the battery, and a letter where that has several parts, such as {@code 6b}
 * @param what was done, with its numbers
 * @param wanted the figure to reach
 * @param reached the figure that was reached
 */
public record Finding(String line, String what, String wanted, String reached) {
    /** Whether the long runs were asked for: {@code mvn verify -Psoak}. */
    public static final boolean SOAK = Boolean.getBoolean("lectern.soak");

    /** A number that a system property sets; else a small one in the normal run and a large one in the long one. */
    public static int number(String name, int normal, int soak) {
        return Integer.getInteger("lectern.battery." + name, SOAK ? soak : normal);
    }

    /** Tells what was shown, in a case that has failed by itself where it was not. */
    public void tell() {
        Report.put(this, LocalDate.now(ZoneOffset.UTC));
    }

    /** Tells a figure; one that falls short is told too, and fails the long run. */
    public void tell(boolean met) {
        Finding told = met ? this : new Finding(line, what, wanted, "**short of it:** " + reached);
        told.tell();
        Assertions.assertTrue(met || !SOAK, told.toString());
    }
}
