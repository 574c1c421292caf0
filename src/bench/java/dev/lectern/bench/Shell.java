package dev.lectern.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs other programs and tells what they took. */
final class Shell {
    /**
     * What a command took.
     *
     * @param wall seconds by the clock
     * @param processor seconds of all its processes, user and system
     */
    record Took(double wall, double processor) {}

    private Shell() {}

    /** Runs a line of bash in a folder. */
    static Took run(Path folder, String line) {
        try {
            Path times = Files.createTempFile("took", ".txt");
            String timed = "TIMEFORMAT='%R %U %S'; { time { " + line + " ; } >/dev/null 2>&1 ; } 2>" + times;
            output(folder, timed);
            String[] parts = Files.readString(times).trim().split(" ");
            Files.delete(times);
            return new Took(
                    Double.parseDouble(parts[0]), Double.parseDouble(parts[1]) + Double.parseDouble(parts[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a line of bash prints; its failure is ours. */
    static String output(Path folder, String line) {
        try {
            Process process = new ProcessBuilder("bash", "-c", "set -o pipefail; " + line)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("This failed: " + line);
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
