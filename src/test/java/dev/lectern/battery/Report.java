package dev.lectern.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The page that the battery writes of itself: each case replaces its own line and leaves the others. */
final class Report {
    private static final String HEAD = """
        # What the battery found

        Made by the runs of the tests and not by hand: `mvn verify -Psoak` writes this page, with the long forms of all
        cases; `mvn verify` runs the short ones and writes `target/battery/reliability.md`. A line is the last run of its
        case, on two cores over loopback, beside whatever else the machine did; a figure that was not reached says so.

        | line | case | figure to reach | figure reached | date |
        | --- | --- | --- | --- | --- |
        """;

    private static final Comparator<String> ORDER = Comparator.comparing(
                    (String line) -> Integer.valueOf(line.replaceAll("[^0-9]", "")))
            .thenComparing(Comparator.naturalOrder());

    private Report() {}

    /** Where it goes: {@code -Dlectern.report=docs/reliability.md} for the page that is kept. */
    private static Path path() {
        return Path.of(System.getProperty("lectern.report", "target/battery/reliability.md"))
                .toAbsolutePath();
    }

    static synchronized void put(Finding finding, LocalDate date) {
        Path page = path();
        Path lock = Path.of("target", "battery", "lock");
        try {
            Files.createDirectories(lock.getParent());
            Files.createDirectories(page.getParent());
            try (FileChannel others = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                others.lock();
                SortedMap<String, String> rows = rows(page);
                rows.put(finding.line(), row(finding, date));
                Files.writeString(page, HEAD + String.join("\n", rows.values()) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(Finding finding, LocalDate date) {
        List<String> cells =
                List.of(finding.line(), finding.what(), finding.wanted(), finding.reached(), date.toString());
        return "| " + String.join(" | ", cells.stream().map(Report::cell).toList()) + " |";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }

    private static SortedMap<String, String> rows(Path page) throws IOException {
        SortedMap<String, String> rows = new TreeMap<>(ORDER);
        for (String row : Files.exists(page) ? Files.readAllLines(page) : List.<String>of()) {
            if (row.matches("\\| \\d+[a-z]? \\|.*")) {
                rows.put(row.split(" ", 3)[1], row);
            }
        }
        return rows;
    }
}
