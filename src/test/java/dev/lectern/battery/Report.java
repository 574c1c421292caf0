package dev.lectern.battery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The page that the battery writes of itself, anew after each case. */
final class Report {
    private static final String HEAD = """
        # What the battery found

        Made by the runs of `dev.lectern.battery` and not by hand: `mvn verify` runs short forms, `mvn verify -Psoak` the
        long ones. Each line is the last run of its case. Figures are those of the machine that ran them (two cores,
        loopback, beside whatever else it did).

        | case | figure to reach | figure reached | date |
        | --- | --- | --- | --- |
        """;

    private Report() {}

    /** Where it goes: {@code -Dlectern.report=docs/reliability.md} for the page that is kept. */
    private static Path path() {
        return Path.of(System.getProperty(
                "lectern.report", Finding.FOLDER.resolve("reliability.md").toString()));
    }

    static void write() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Path finding : findings()) {
            page.append("| ")
                    .append(Files.readString(finding)
                            .strip()
                            .replace("|", "\\|")
                            .replace("\t", " | "))
                    .append(" |\n");
        }
        Files.writeString(path(), page);
    }

    private static List<Path> findings() throws IOException {
        try (Stream<Path> files = Files.list(Finding.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
