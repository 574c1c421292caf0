package dev.lectern.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Text to sound with its times: seconds of speech a second of processor time. Each side speaks in a process of its own, in
 * turn, and the processor time of that whole process counts, as it does with espeak-ng. Measured when both have settled: when
 * the virtual machine's compiler has next to nothing left to do.
 */
final class OneCore implements Case {
    private static final int ROUNDS = 21;
    private static final int MOST_WARM_UP = 100;

    /** Settled when the compiler took no more than this share of the last few rounds. */
    private static final double COMPILING = 0.02;

    private static final int LAST_FEW = 10;

    private final Path articles;
    private final Texts texts;

    OneCore(Path articles, Texts texts) {
        this.articles = articles;
        this.texts = texts;
    }

    /** Seconds of one round. */
    private record Round(double speech, double process, double thread, double compiler) {}

    @Override
    public List<Row> measure() throws Exception {
        double[] ours = new double[ROUNDS];
        double[] alone = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] outlines = new double[ROUNDS];
        try (Side our = new Side("ours");
                Side their = new Side("plain");
                Side outline = new Side("outline")) {
            our.settle();
            their.settle();
            outline.settle();
            for (int i = 0; i < ROUNDS; i++) {
                Round round = our.round();
                ours[i] = round.speech() / round.process();
                alone[i] = round.speech() / round.thread();
                round = their.round();
                theirs[i] = round.speech() / round.process();
                round = outline.round();
                outlines[i] = round.speech() / round.process();
            }
        }
        double espeak = espeak(ascii(texts.tenMinutes(7)));
        String what = "Text to sound with times, one core, processor time";
        return List.of(
                Row.times(what, Say.median(ours), "× real time", "plain FreeTTS", Say.median(theirs), 1.5),
                Row.times(what, Say.median(ours), "× real time", "espeak-ng to a file", espeak, 3),
                Row.told("The same by the speaking thread alone", Say.number(Say.median(alone)) + " × real time"),
                Row.told("Lengths and times without sound, one core", Say.number(Say.median(outlines)) + " × real time"));
    }

    /** What the others read of a text. */
    static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", " ");
    }

    private static double espeak(String text) throws Exception {
        Path folder = Files.createTempDirectory("lectern-bench-espeak");
        Files.writeString(folder.resolve("text"), text);
        double[] speeds = new double[5];
        for (int i = 0; i < speeds.length; i++) {
            Shell.Took took = Shell.run(folder, "espeak-ng -v en-us -f text -w out.wav");
            double seconds = Double.parseDouble(Shell.output(folder, "soxi -D out.wav"));
            speeds[i] = seconds / took.processor();
        }
        return Say.median(speeds);
    }

    private final class Side implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;

        Side(String side) throws IOException {
            process = new ProcessBuilder(
                            "java",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Speaking.class.getName(),
                            side,
                            articles.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        void settle() throws IOException {
            Deque<Round> last = new ArrayDeque<>();
            for (int i = 0; i < MOST_WARM_UP && !settled(last); i++) {
                last.add(round());
                if (last.size() > LAST_FEW) {
                    last.remove();
                }
            }
        }

        private boolean settled(Deque<Round> last) {
            double compiler = last.stream().mapToDouble(Round::compiler).sum();
            double all = last.stream().mapToDouble(Round::process).sum();
            return last.size() == LAST_FEW && compiler <= COMPILING * all;
        }

        Round round() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            String line = out.readLine();
            if (line == null) {
                throw new IOException("The process that speaks has ended.");
            }
            String[] parts = line.split(" ");
            return new Round(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
