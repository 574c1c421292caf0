package dev.lectern.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * What one case of the battery found. Each is a line of a file under {@code target/battery}; {@link Report} makes the
 * page out of them.
 *
 * @param order where it stands in the report
 * @param what was done, with its numbers
 * @param wanted the figure to reach
 * @param reached the figure that was reached
 */
record Finding(int order, String what, String wanted, String reached) {
    static final Path FOLDER = Path.of("target", "battery");

    /** Whether the long runs were asked for: {@code mvn verify -Psoak}. */
    static final boolean SOAK = Boolean.getBoolean("lectern.soak");

    /** A number that a system property sets; else a small one in the normal run and a large one in the long one. */
    static int number(String name, int normal, int soak) {
        return Integer.getInteger("lectern.battery." + name, SOAK ? soak : normal);
    }

    /** Keeps it for the report. */
    void keep() {
        try {
            Files.createDirectories(FOLDER);
            String line = String.join(
                    "\t", what, wanted, reached, LocalDate.now(ZoneOffset.UTC).toString());
            Files.writeString(FOLDER.resolve(String.format(Locale.ROOT, "%03d.txt", order)), line + "\n");
            Report.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
