package dev.lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code docs/benchmarks.md}; what stands behind its last heading is kept, as people wrote it. */
final class Report {
    private static final String NOTES = "## What the figures say";

    private Report() {}

    static void write(Path file, List<Row> rows) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        int at = before.indexOf(NOTES);
        String notes = at < 0 ? NOTES + "\n" : before.substring(at);
        String table = rows.stream().map(Report::line).collect(Collectors.joining("\n"));
        Files.writeString(
                file,
                "# Benchmarks\n\nMade by `bash src/bench/run`, each side of a comparison in the same run. Times are medians"
                        + " unless it says otherwise, warm unless it says cold.\n\n" + machine()
                        + "\n\n| | measured | beside | asked | |\n| --- | --- | --- | --- | --- |\n" + table + "\n\n"
                        + notes);
    }

    private static String line(Row row) {
        String mark = row.asked().isEmpty() ? "" : row.reached() ? "reached" : "**missed**";
        return "| " + row.what() + " | " + row.figure() + " | " + row.peer() + " | " + row.asked() + " | " + mark + " |";
    }

    private static String machine() {
        Path here = Path.of(".");
        String processor = Shell.output(here, "grep -m1 'model name' /proc/cpuinfo | sed 's/.*: //'")
                .trim();
        String memory = Shell.output(here, "awk '/MemTotal/ {printf \"%.0f\", $2/1048576}' /proc/meminfo");
        String peers = Shell.output(
                        here,
                        "dpkg-query -W -f '${Package} ${Version}, ' espeak-ng lame nginx-light wrk sox 2>/dev/null || true")
                .replaceFirst(", $", "");
        return LocalDate.now(java.time.ZoneOffset.UTC) + ", "
                + Runtime.getRuntime().availableProcessors() + " cores of " + processor + ", " + memory
                + " GiB, Java " + Runtime.version() + "; " + peers + ".";
    }
}
