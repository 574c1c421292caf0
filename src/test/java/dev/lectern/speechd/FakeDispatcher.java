package dev.lectern.speechd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** The other end of the pipes: says what speech-dispatcher says and takes the module's answers apart. */
final class FakeDispatcher implements AutoCloseable {
    /** One answer or event: its lines, and its sound if it has any. */
    static final class Answer {
        private final List<String> lines;
        private final short[] samples;

        Answer(List<String> lines, short[] samples) {
            this.lines = lines;
            this.samples = samples;
        }

        List<String> lines() {
            return lines;
        }

        short[] samples() {
            return samples;
        }

        /** The last line, which has the number that counts. */
        String last() {
            return lines.get(lines.size() - 1);
        }

        boolean sound() {
            return last().equals("705 AUDIO");
        }
    }

    private final OutputStream out;
    private final InputStream in;
    private final Thread module;

    FakeDispatcher(Teller teller, Configuration configuration) throws IOException {
        PipedOutputStream toModule = new PipedOutputStream();
        PipedInputStream fromModule = new PipedInputStream(1 << 20);
        PipedInputStream moduleIn = new PipedInputStream(toModule, 1 << 16);
        PipedOutputStream moduleOut = new PipedOutputStream(fromModule);
        this.out = toModule;
        this.in = fromModule;
        OutputModule served = new OutputModule(moduleIn, moduleOut, teller, configuration);
        module = new Thread(() -> {
            try {
                served.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        module.setDaemon(true);
        module.start();
    }

    /** Sends lines. */
    void send(String... lines) throws IOException {
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Sends a command and gives the last line of the answer. */
    String ask(String... lines) throws IOException {
        send(lines);
        return answer().last();
    }

    /** Changes settings; the last line of the answer. */
    String set(String... settings) throws IOException {
        Assertions.assertEquals("203 OK RECEIVING SETTINGS", ask("SET"));
        send(settings);
        return ask(".");
    }

    /** Sends a message and gives all that is answered once it is accepted, to the event that ends it. */
    List<Answer> say(String command, String text) throws IOException {
        begin(command, text);
        return rest();
    }

    /** Sends a message. */
    void begin(String command, String text) throws IOException {
        Assertions.assertEquals("202 OK RECEIVING MESSAGE", ask(command));
        Assertions.assertEquals("200 OK SPEAKING", ask(text.startsWith(".") ? "." + text : text, "."));
    }

    /** What comes up to the event that ends a message. */
    List<Answer> rest() throws IOException {
        List<Answer> answers = new ArrayList<>();
        do {
            answers.add(answer());
        } while (!answers.get(answers.size() - 1).last().matches("70[234] .*"));
        return answers;
    }

    /** The next answer or event. */
    Answer answer() throws IOException {
        List<String> lines = new ArrayList<>();
        short[] samples = new short[0];
        String line = "---- ";
        while (line.charAt(3) == '-') {
            byte[] bytes = line();
            line = new String(bytes, StandardCharsets.ISO_8859_1);
            if (line.startsWith("705-AUDIO\0")) {
                samples = samples(bytes);
            } else {
                lines.add(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return new Answer(lines, samples);
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            Assertions.assertTrue(octet >= 0, "The module has ended.");
            line.write(octet);
        }
        return line.toByteArray();
    }

    private static short[] samples(byte[] line) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = "705-AUDIO\0".length(); i < line.length; i++) {
            plain.write(line[i] == 0x7d ? line[++i] ^ 0x20 : line[i]);
        }
        short[] samples = new short[plain.size() / 2];
        ByteBuffer.wrap(plain.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }

    /** Whether the module ends. */
    boolean ends() throws InterruptedException {
        module.join(10_000);
        return !module.isAlive();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
