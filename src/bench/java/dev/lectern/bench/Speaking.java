package dev.lectern.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;

/**
 * A process that speaks the same ten minutes again and again: {@code Speaking ours|outline|plain ARTICLES}. For each line on its
 * standard input it speaks once and answers with the seconds of speech, and the seconds of processor time of the whole
 * process, compiler and collector included, of the speaking thread alone, and those that the compiler was at it.
 */
final class Speaking {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private Speaking() {}

    public static void main(String[] args) throws Exception {
        DoubleSupplier work = work(args[0], new Texts(Path.of(args[1])).tenMinutes(7));
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            long process = SYSTEM.getProcessCpuTime();
            long thread = THREADS.getCurrentThreadCpuTime();
            long compiler = COMPILER.getTotalCompilationTime();
            double seconds = work.getAsDouble();
            System.out.println(seconds + " " + (SYSTEM.getProcessCpuTime() - process) / 1e9 + " "
                    + (THREADS.getCurrentThreadCpuTime() - thread) / 1e9 + " "
                    + (COMPILER.getTotalCompilationTime() - compiler) / 1e3);
        }
    }

    private static DoubleSupplier work(String side, String text) throws Exception {
        if (side.equals("plain")) {
            PlainFreeTts plain = new PlainFreeTts();
            String words = OneCore.ascii(text);
            return () -> plain.speak(words);
        }
        Line line = new Line();
        var narration = line.narration(text);
        return side.equals("outline") ? () -> line.outline(narration) : () -> line.speak(narration);
    }
}
