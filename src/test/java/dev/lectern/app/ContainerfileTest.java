package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Containerfile, which no engine builds here: judged by a linter, and held against what it copies. */
@Timeout(60)
class ContainerfileTest {
    private static final Path FILE = Path.of("Containerfile");

    @TempDir
    Path folder;

    private static String lint(Path file) throws Exception {
        Path linter = Tools.installed("npm/node_modules/dockerfile-utils/bin/dockerfile-utils");
        Process process = new ProcessBuilder(
                        Tools.require("node").toString(), linter.toString(), "lint", file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void theLinterHasNothingToSay() throws Exception {
        assertEquals("", lint(FILE));
        Path broken = Files.writeString(
                folder.resolve("Containerfile"),
                Files.readString(FILE).replace("EXPOSE 8080", "EXPOSE eighty\nCMD [\"a\"]"));
        assertTrue(lint(broken).contains("EXPOSE"), "It reads what it is given.");
    }

    @Test
    void whatItCopiesIsThereAndItEndsAsSomebodyWithoutRights() throws Exception {
        List<String> lines = Files.readAllLines(FILE);
        try (Stream<String> copied =
                lines.stream().filter(line -> line.startsWith("COPY ") && !line.contains("--from"))) {
            for (String line : copied.toList()) {
                assertTrue(Files.exists(Path.of(line.split(" ")[1])), line);
            }
        }
        int user = lines.indexOf("USER 10001:10001");
        assertTrue(user > lines.lastIndexOf("FROM docker.io/library/eclipse-temurin:17-jre"), "a user without rights");
        assertTrue(lines.subList(user, lines.size()).stream().noneMatch(line -> line.startsWith("RUN ")));
    }
}
