package dev.lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code docs/benchmarks.md}; what stands behind its last heading is kept, as people wrote it. */
final class Report {
    private static final String NOTES = "## What the figures say";

    private Report() {}

    /** @param whole whether all cases are run: no row of an earlier report stays then */
    static void write(Path file, List<Row> rows, boolean whole) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        Map<String, String> lines = new LinkedHashMap<>();
        if (!whole) {
            before.lines().filter(Report::isRow).forEach(line -> lines.put(name(line), line));
        }
        rows.stream().map(Report::line).forEach(line -> lines.put(name(line), line));
        int at = before.indexOf(NOTES);
        String notes = at < 0 ? NOTES + "\n" : before.substring(at);
        String table = String.join("\n", lines.values());
        Files.writeString(
                file,
                "# Benchmarks\n\nMade by `bash src/bench/run`, each side of a comparison in the same run. Times are medians"
                        + " unless it says otherwise, warm unless it says cold.\n\n" + machine()
                        + "\n\n| | measured | beside | asked | |\n| --- | --- | --- | --- | --- |\n" + table + "\n\n"
                        + notes);
    }

    private static boolean isRow(String line) {
        return line.startsWith("| ") && !line.startsWith("| |") && !line.startsWith("| ---");
    }

    /** What is measured in a row, and beside what: together they tell one row from the others. */
    private static String name(String line) {
        String[] cells = line.split("\\|", -1);
        return cells[1] + cells[3].replaceFirst(":.*", "");
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
