package dev.lectern;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The programs that tests drive, such as ffmpeg and Chromium. */
public final class Tools {
    private Tools() {}

    /**
     * Where a program is. Without it the test that asks is skipped with the reason; with {@code CI=true} it fails.
     */
    public static Path require(String program) {
        Optional<Path> path = find(program);
        if (path.isEmpty() && "true".equals(System.getenv("CI"))) {
            Assertions.fail(program + " is missing: src/test/check installs it.");
        }
        Assumptions.assumeTrue(path.isPresent(), program + " is missing: src/test/check installs it.");
        return path.orElseThrow();
    }

    /**
     * A file under {@code target} that one of the project's installers brings, such as {@code npm/node_modules/openai}.
     * Without it the test that asks is skipped with the reason; with {@code CI=true} it fails.
     */
    public static Path installed(String file) {
        Path path = Path.of("target", file).toAbsolutePath();
        boolean there = Files.exists(path);
        String missing = path + " is missing: src/test/check installs it.";
        if (!there && "true".equals(System.getenv("CI"))) {
            Assertions.fail(missing);
        }
        Assumptions.assumeTrue(there, missing);
        return path;
    }

    private static Optional<Path> find(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path path = Path.of(folder.isEmpty() ? "." : folder, program);
            if (Files.isExecutable(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** Runs a required program to its end and gives what it printed, both streams together; fails unless it exits 0. */
    public static String run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new java.util.ArrayList<>(List.of(require(program).toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("tool", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            process.destroyForcibly();
            String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
            Assertions.assertTrue(ended, program + " did not end: " + said);
            Assertions.assertEquals(0, process.exitValue(), program + " failed: " + said);
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
