package dev.lectern.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * From the request to the first sound of a narration that nobody has asked for before, of a service that has nothing else to
 * do. Headers are no sound. Articles are stored before, and what one listener leaves undone is over before the next one comes.
 */
final class FirstBytes implements Case {
    private static final List<String> FORMATS = List.of("wav", "mp3", "opus", "flac");
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 100;
    private static final int SIZES = 40;
    private static final int REST_MILLIS = 25;

    private final Path jar;
    private final Texts texts;
    private long seed = 1000;

    FirstBytes(Path jar, Texts texts) {
        this.jar = jar;
        this.texts = texts;
    }

    @Override
    public List<Row> measure() throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Server server = Server.start(jar)) {
            List<String> ids = stored(server, 5_000, WARM_UP + FORMATS.size() * ROUNDS);
            server.settle();
            for (int i = 0; i < WARM_UP; i++) {
                first(server, ids.remove(0), FORMATS.get(i % FORMATS.size()));
            }
            for (String format : FORMATS) {
                double[] times = new double[ROUNDS];
                for (int i = 0; i < ROUNDS; i++) {
                    times[i] = first(server, ids.remove(0), format);
                }
                rows.add(Row.atMost("First sound, " + format + ", median", Say.median(times), "ms", 8));
                rows.add(Row.atMost("First sound, " + format + ", 95 %", Say.quantile(times, 0.95), "ms", 20));
            }
            rows.add(sizes(server));
        }
        return rows;
    }

    private Row sizes(Server server) throws Exception {
        List<String> brief = stored(server, 1_000, SIZES);
        List<String> huge = stored(server, 1_000_000, SIZES);
        double[] small = new double[SIZES];
        double[] large = new double[SIZES];
        for (int i = 0; i < SIZES; i++) {
            small[i] = first(server, brief.get(i), "mp3");
            large[i] = first(server, huge.get(i), "mp3");
        }
        return Row.share(
                "First sound of a 1 MB article, median",
                Say.median(large),
                "ms",
                "1 kB article",
                Say.median(small),
                1.2);
    }

    private List<String> stored(Server server, int characters, int count) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(server.add(texts.fresh(characters, seed++)));
        }
        return ids;
    }

    private static double first(Server server, String id, String format) throws Exception {
        Thread.sleep(REST_MILLIS);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setTcpNoDelay(true);
            byte[] request = ("GET /api/articles/" + id + "/audio." + format + " HTTP/1.1\r\nHost: 127.0.0.1:"
                            + server.port() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            long began = System.nanoTime();
            socket.getOutputStream().write(request);
            return (untilSound(socket.getInputStream(), format) - began) / 1e6;
        }
    }

    /** Reads the answer's head, and its body, which comes in chunks, until there is sound in it; the time at which there was. */
    private static long untilSound(InputStream in, String format) throws IOException {
        byte[] got = new byte[1 << 17];
        int length = 0;
        while (true) {
            int count = in.read(got, length, got.length - length);
            long now = System.nanoTime();
            if (count < 0) {
                throw new IOException("The sound ended before it had begun.");
            }
            length += count;
            byte[] body = Chunks.body(got, length);
            OptionalInt sound = SoundStart.of(format, body, body.length);
            if (sound.isPresent() && sound.getAsInt() < body.length) {
                return now;
            }
        }
    }
}
