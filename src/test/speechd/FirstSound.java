import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the time from SPEAK to the first sound of speech-dispatcher's modules, ours beside its own for espeak-ng, on the
 * same utterances: {@code java src/test/speechd/FirstSound.java target/lectern.jar}. "First" is when the first sound has
 * arrived, "heard" adds the silence with which it begins, "stopped" is the time from STOP to its answer in a long text. Rounds
 * of the modules alternate, so all meet the same machine; they begin when the modules have warmed up, as they do after a login,
 * and some thousand messages have been spoken.
 */
class FirstSound {
    private static final Path ESPEAK = Path.of("/usr/lib/speech-dispatcher-modules/sd_espeak-ng");
    private static final int WARM_ROUNDS = 200;
    private static final int ROUNDS = 20;
    private static final int STOPS = 60;
    private static final int WARM_UP_MILLIS = 40_000;
    private static final int QUIET = 104;
    private static final String LONG = "The boats had waited for the wind all week long, and nobody came. ".repeat(200);
    private static final List<String> SAID = List.of(
            "a",
            "Save",
            "Cancel button",
            "File menu",
            "Inbox, %d unread messages",
            "Are you sure that you want to delete file %d?",
            "link, Read more about it",
            "The quick brown fox jumps over the lazy dog.",
            "You have %d new messages from Anna, and a meeting at half past ten.",
            "Search, edit box, type in text",
            "Desktop, folder, %d items, 3 selected, sorted by name",
            "It was late. Nobody had come. The lamp went out, and she sat down by the window to wait for the day.");

    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory("lectern-latency");
        Process server = new ProcessBuilder(
                        "java", "-jar", args[0], "serve", "--port", "0", "--articles", work.resolve("articles").toString(),
                        "--audio", work.resolve("audio").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new BufferedReader(server.inputReader()).readLine();
        String address = said.substring(said.indexOf("http")).strip();
        Path http = Files.writeString(work.resolve("http.conf"), "LecternAddress \"" + address + "\"\n");
        Path own = Files.writeString(work.resolve("own.conf"), "LecternAddress \"\"\n");
        List<Module> modules = new ArrayList<>();
        modules.add(new Module("Lectern over HTTP", "java", "-XX:+UseSerialGC", "-jar", args[0], "speechd", http.toString()));
        modules.add(new Module("Lectern by itself", "java", "-XX:+UseSerialGC", "-jar", args[0], "speechd", own.toString()));
        if (Files.isExecutable(ESPEAK)) {
            modules.add(new Module(
                    "espeak-ng", ESPEAK.toString(), "/etc/speech-dispatcher/modules/espeak-ng.conf"));
        }
        try {
            Thread.sleep(WARM_UP_MILLIS);
            for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
                for (Module module : modules) {
                    for (String text : SAID) {
                        module.say(String.format(Locale.ROOT, text, 10 + round), round >= WARM_ROUNDS);
                    }
                }
            }
            for (Module module : modules) {
                for (int round = 0; round < STOPS; round++) {
                    module.stop();
                }
            }
            modules.forEach(Module::report);
        } finally {
            modules.forEach(module -> module.process.destroy());
            server.destroy();
        }
    }

    private static final class Module {
        private final String name;
        private final Process process;
        private final OutputStream out;
        private final InputStream in;
        private final List<Double> first = new ArrayList<>();
        private final List<Double> heard = new ArrayList<>();
        private final List<Double> stopped = new ArrayList<>();

        Module(String name, String... command) throws IOException {
            this.name = name;
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            out = process.getOutputStream();
            in = new BufferedInputStream(process.getInputStream(), 1 << 16);
            ask("INIT");
            ask("AUDIO");
            ask("audio_output_method=server\n.");
        }

        void say(String text, boolean counts) throws IOException {
            ask("SET");
            ask("rate=0\npitch=0\nvolume=100\nlanguage=en-US\nsynthesis_voice=NULL\n.");
            long begun = System.nanoTime();
            ask("SPEAK");
            ask("<speak>" + text + "</speak>\n.");
            double waited = -1;
            double silence = 0;
            boolean sounding = false;
            String last = "";
            while (!last.startsWith("702") && !last.startsWith("703")) {
                List<byte[]> answer = answer();
                last = text(answer.get(answer.size() - 1));
                if (last.startsWith("705") && !sounding) {
                    waited = waited < 0 ? (System.nanoTime() - begun) / 1e6 : waited;
                    double rate = number(answer, "705-sample_rate=");
                    int quiet = quiet(answer.get(answer.size() - 2));
                    sounding = quiet < number(answer, "705-num_samples=");
                    silence += quiet * 1000 / rate;
                }
            }
            if (counts) {
                first.add(waited);
                heard.add(waited + silence);
            }
        }

        /** Begins a long text and stops it at its first sound. */
        void stop() throws IOException {
            ask("SPEAK");
            ask("<speak>" + LONG + "</speak>\n.");
            String last = "";
            while (!last.startsWith("705")) {
                List<byte[]> answer = answer();
                last = text(answer.get(answer.size() - 1));
            }
            long begun = System.nanoTime();
            out.write("STOP\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (!last.startsWith("702") && !last.startsWith("703")) {
                List<byte[]> answer = answer();
                last = text(answer.get(answer.size() - 1));
            }
            stopped.add((System.nanoTime() - begun) / 1e6);
        }

        void report() {
            System.out.printf(
                    Locale.ROOT,
                    "%-18s first %s%n%20s heard %s%n%20s stopped %s%n",
                    name,
                    figures(first),
                    "",
                    figures(heard),
                    "",
                    figures(stopped));
        }

        private static String figures(List<Double> all) {
            double[] sorted = all.stream().mapToDouble(it -> it).sorted().toArray();
            return String.format(
                    Locale.ROOT,
                    "median %5.2f, nine of ten below %5.2f, most %6.2f ms",
                    sorted[sorted.length / 2],
                    sorted[sorted.length * 9 / 10],
                    sorted[sorted.length - 1]);
        }

        private static int quiet(byte[] line) {
            int from = "705-AUDIO".length() + 1;
            byte[] plain = new byte[line.length];
            int count = 0;
            for (int i = from; i < line.length; i++) {
                plain[count++] = line[i] == 0x7d ? (byte) (line[++i] ^ 0x20) : line[i];
            }
            int at = 0;
            while (at + 1 < count && Math.abs((short) ((plain[at] & 0xff) | (plain[at + 1] << 8))) <= QUIET) {
                at += 2;
            }
            return at / 2;
        }

        private static double number(List<byte[]> answer, String name) {
            return answer.stream()
                    .map(Module::text)
                    .filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                    .findFirst()
                    .orElseThrow();
        }

        private void ask(String lines) throws IOException {
            out.write((lines + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            answer();
        }

        private List<byte[]> answer() throws IOException {
            List<byte[]> lines = new ArrayList<>();
            byte[] line;
            do {
                line = line();
                lines.add(line);
            } while (line[3] == '-');
            return lines;
        }

        private byte[] line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(16_384);
            for (int octet = in.read(); octet != '\n'; octet = in.read()) {
                if (octet < 0) {
                    throw new IOException(name + " has ended.");
                }
                line.write(octet);
            }
            return line.toByteArray();
        }

        private static String text(byte[] line) {
            return new String(Arrays.copyOf(line, Math.min(line.length, 64)), StandardCharsets.ISO_8859_1);
        }
    }
}
