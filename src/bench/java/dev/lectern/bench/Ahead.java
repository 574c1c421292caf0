package dev.lectern.bench;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** The virtual file: a narration's exact length, and any range in it, before it has been made. */
final class Ahead implements Case {
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 7;
    private static final int LOOK_MILLIS = 2;

    private final Path jar;
    private final Texts texts;

    Ahead(Path jar, Texts texts) {
        this.jar = jar;
        this.texts = texts;
    }

    @Override
    public List<Row> measure() throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Server server = Server.start(jar)) {
            server.settle();
            for (String format : List.of("wav", "mp3")) {
                row(rows, server, format, "ten minutes", 9_000, 300);
                row(rows, server, format, "an hour", 54_000, 1000);
            }
        }
        return rows;
    }

    private void row(List<Row> rows, Server server, String format, String length, int characters, double most)
            throws Exception {
        double[] known = new double[ROUNDS];
        double[] range = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            String id = server.add(texts.fresh(characters, 300 + i));
            String path = "/api/articles/" + id + "/audio." + format;
            double[] times = once(server, path);
            if (i >= 0) {
                known[i] = times[0];
                range[i] = times[1];
            }
            server.remove(id);
        }
        rows.add(Row.atMost("Length of " + length + " known, " + format, Say.median(known), "ms", most));
        rows.add(Row.atMost("A range in the middle of " + length + ", " + format, Say.median(range), "ms", 200));
    }

    /** Milliseconds to the length, and to a range in the middle, whose bytes are those of the finished file. */
    private static double[] once(Server server, String path) throws Exception {
        long began = System.nanoTime();
        HttpResponse<InputStream> live = server.open("GET", path);
        OptionalLong length = OptionalLong.empty();
        while (length.isEmpty()) {
            HttpResponse<InputStream> head = server.open("HEAD", path);
            head.body().close();
            length = head.headers().firstValueAsLong("Content-Length");
            Thread.sleep(length.isEmpty() ? LOOK_MILLIS : 0);
        }
        double known = (System.nanoTime() - began) / 1e6;
        long from = length.getAsLong() * 3 / 4;
        began = System.nanoTime();
        byte[] piece = server.get(path, "Range", "bytes=" + from + "-" + (from + 65_535));
        double range = (System.nanoTime() - began) / 1e6;
        live.body().readAllBytes();
        byte[] whole = server.get(path);
        if (whole.length != length.getAsLong()
                || !Arrays.equals(piece, Arrays.copyOfRange(whole, (int) from, (int) from + piece.length))) {
            throw new IllegalStateException("The file is another than was told ahead: " + path);
        }
        return new double[] {known, range};
    }
}
