package dev.lectern.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One long article on two cores, beside two processes with one worker each, and beside espeak-ng and lame. */
final class Throughput implements Case {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 9;

    /** About forty minutes of speech. */
    private static final int CHARACTERS = 36_000;

    private final Path articles;
    private final Texts texts;

    Throughput(Path articles, Texts texts) {
        this.articles = articles;
        this.texts = texts;
    }

    @Override
    public List<Row> measure() throws Exception {
        double[] speeds = beside("wav");
        return List.of(
                Row.times(
                        "One article on two cores, WAV", speeds[0], "× real time", "two processes", speeds[1], 0.9),
                Row.times(
                        "One article as MP3, all cores",
                        beside("mp3")[0],
                        "× real time",
                        "espeak-ng into lame -b 48",
                        lame(),
                        2.5));
    }

    /** One process with two workers and two with one each, in turn; all meet the same machine. */
    private double[] beside(String format) throws Exception {
        double[] together = new double[ROUNDS];
        double[] apart = new double[ROUNDS];
        try (Helper both = new Helper("2", format);
                Helper one = new Helper("1", format);
                Helper other = new Helper("1", format)) {
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                both.begin(500 + i);
                double speed = both.end();
                one.begin(500 + i);
                other.begin(600 + i);
                double sum = one.end() + other.end();
                if (i >= 0) {
                    together[i] = speed;
                    apart[i] = sum;
                }
            }
        }
        return new double[] {Say.median(together), Say.median(apart)};
    }

    private double lame() throws Exception {
        Path folder = Files.createTempDirectory("lectern-bench-lame");
        Files.writeString(folder.resolve("text"), texts.fresh(CHARACTERS, 500));
        double[] speeds = new double[3];
        for (int i = 0; i < speeds.length; i++) {
            Shell.Took took =
                    Shell.run(folder, "espeak-ng -v en-us -f text --stdout | lame --quiet -b 48 - out.mp3");
            double seconds = Double.parseDouble(Shell.output(folder, "soxi -D out.mp3"));
            speeds[i] = seconds / took.wall();
        }
        return Say.median(speeds);
    }

    private final class Helper implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;

        Helper(String workers, String format) throws IOException {
            process = new ProcessBuilder(
                            "java",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Worker.class.getName(),
                            workers,
                            format,
                            "" + CHARACTERS,
                            articles.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        void begin(long seed) throws IOException {
            process.getOutputStream().write((seed + "\n").getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().flush();
        }

        double end() throws IOException {
            String line = out.readLine();
            if (line == null) {
                throw new IOException("The process that makes narrations has ended.");
            }
            String[] parts = line.split(" ");
            return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
