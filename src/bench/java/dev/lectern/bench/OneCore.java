package dev.lectern.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.lectern.narration.Narration;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Text to sound with its times: seconds of speech a second of processor time, in turn with plain FreeTTS. */
final class OneCore implements Case {
    private static final int WARM_UP = 25;
    private static final int ROUNDS = 9;

    private final Texts texts;

    OneCore(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Row> measure() throws Exception {
        String text = texts.tenMinutes(7);
        Line line = new Line();
        Narration narration = line.narration(text);
        PlainFreeTts plain = new PlainFreeTts();
        String words = text.replaceAll("[^\\x20-\\x7e]", " ");
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] outlines = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            double our = speed(() -> line.speak(narration));
            double their = speed(() -> plain.speak(words));
            double outline = speed(() -> line.outline(narration));
            if (i >= 0) {
                ours[i] = our;
                theirs[i] = their;
                outlines[i] = outline;
            }
        }
        double espeak = espeak(words);
        String what = "Text to sound with times, one core, processor time";
        return List.of(
                Row.times(what, Say.median(ours), "× real time", "plain FreeTTS", Say.median(theirs), 1.5),
                Row.times(what, Say.median(ours), "× real time", "espeak-ng to a file", espeak, 3),
                Row.told("Lengths and times without sound, one core", Say.number(Say.median(outlines)) + " × real time"));
    }

    private static double speed(DoubleSupplier work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long began = system.getProcessCpuTime();
        double seconds = work.getAsDouble();
        return seconds / ((system.getProcessCpuTime() - began) / 1e9);
    }

    private static double espeak(String text) throws Exception {
        Path folder = Files.createTempDirectory("lectern-bench-espeak");
        Files.writeString(folder.resolve("text"), text);
        double[] speeds = new double[3];
        for (int i = 0; i < speeds.length; i++) {
            Shell.Took took = Shell.run(folder, "espeak-ng -v en-us -f text -w out.wav");
            double seconds = Double.parseDouble(Shell.output(folder, "soxi -D out.wav"));
            speeds[i] = seconds / took.processor();
        }
        return Say.median(speeds);
    }
}
