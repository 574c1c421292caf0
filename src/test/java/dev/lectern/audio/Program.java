package dev.lectern.audio;

import dev.lectern.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other people's programs, run on our files. */
final class Program {
    private Program() {}

    /** Runs a program to its end, which must be a good one, and returns what it said on both outputs. */
    static String run(String name, String... arguments) {
        try {
            return Tools.run(name, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What ffmpeg hears in a file, without its encoder's delay where the file tells of one. */
    static short[] ffmpeg(Path file) {
        Path pcm = file.resolveSibling("ffmpeg.pcm");
        run("ffmpeg", "-v", "error", "-y", "-i", file.toString(), "-f", "s16le", "-ac", "1", pcm.toString());
        return read(pcm);
    }

    /** What mpg123 hears. */
    static short[] mpg123(Path file) {
        Path pcm = file.resolveSibling("mpg123.pcm");
        run("mpg123", "-q", "-O", pcm.toString(), "-e", "s16", file.toString());
        return read(pcm);
    }

    /** What ffprobe tells, one value a line. */
    static String ffprobe(Path file, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-v", "error", "-of", "default=nw=1:nk=1"));
        all.addAll(List.of(arguments));
        all.add(file.toString());
        return run("ffprobe", all.toArray(String[]::new)).strip();
    }

    static short[] read(Path pcm) {
        try {
            return Pcm.samples(Files.readAllBytes(pcm));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
