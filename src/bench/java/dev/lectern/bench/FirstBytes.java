package dev.lectern.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the request to the first sound of a narration that nobody has asked for before. */
final class FirstBytes implements Case {
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 100;

    /** More than any header of ours: what comes after is sound. */
    private static final int SOUND = 600;

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
            for (int i = 0; i < WARM_UP; i++) {
                first(server, List.of("wav", "mp3", "opus", "flac").get(i % 4), 5_000);
            }
            for (String format : List.of("wav", "mp3", "opus", "flac")) {
                double[] times = times(server, format, 5_000, ROUNDS);
                rows.add(Row.atMost("First sound, " + format + ", median", Say.median(times), "ms", 8));
                rows.add(Row.atMost("First sound, " + format + ", 95 %", Say.quantile(times, 0.95), "ms", 20));
            }
            double[] small = new double[20];
            double[] large = new double[20];
            for (int i = 0; i < small.length; i++) {
                small[i] = first(server, "mp3", 1_000);
                large[i] = first(server, "mp3", 1_000_000);
            }
            rows.add(Row.share(
                    "First sound of a 1 MB article, median",
                    Say.median(large),
                    "ms",
                    "1 kB article",
                    Say.median(small),
                    1.2));
        }
        return rows;
    }

    private double[] times(Server server, String format, int characters, int rounds) throws Exception {
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            times[i] = first(server, format, characters);
        }
        return times;
    }

    private double first(Server server, String format, int characters) throws Exception {
        String id = server.add(texts.fresh(characters, seed++));
        double millis;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setTcpNoDelay(true);
            byte[] request = ("GET /api/articles/" + id + "/audio." + format + " HTTP/1.1\r\nHost: 127.0.0.1:"
                            + server.port() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            long began = System.nanoTime();
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            untilSound(socket.getInputStream());
            millis = (System.nanoTime() - began) / 1e6;
        }
        server.remove(id);
        return millis;
    }

    private static void untilSound(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        StringBuilder got = new StringBuilder();
        int body = -1;
        while (body < 0 || got.length() - body < SOUND) {
            int count = in.read(buffer);
            if (count < 0) {
                throw new IOException("The sound ended before it had begun: " + got);
            }
            got.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            body = got.indexOf("\r\n\r\n");
        }
    }
}
