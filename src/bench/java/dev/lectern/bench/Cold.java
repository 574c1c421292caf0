package dev.lectern.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the command line to the first sound, and what the service takes when it has nothing to do. */
final class Cold implements Case {
    private static final int ROUNDS = 7;

    private final Path jar;
    private final Texts texts;

    Cold(Path jar, Texts texts) {
        this.jar = jar;
        this.texts = texts;
    }

    @Override
    public List<Row> measure() throws Exception {
        double[] first = new double[ROUNDS];
        double[] idle = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            try (Server server = Server.start(jar)) {
                String text = "text=Good+morning.+This+is+the+first+sentence.&format=wav";
                try (var sound = server.open("GET", "/api/speech?" + text).body()) {
                    sound.readNBytes(100);
                }
                first[i] = (System.nanoTime() - began) / 1e9;
                Thread.sleep(5_000);
                idle[i] = server.resident();
            }
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Row.atMost("java -jar to the first sound, median", Say.median(first), "s", 1.5));
        rows.add(Row.atMost("Resident memory when idle, median", Say.median(idle), "MB", 200));
        rows.addAll(book());
        return rows;
    }

    /** A ten-hour book, made to the end; the service started as docs/operating.md says. */
    private List<Row> book() throws Exception {
        try (Server server = Server.start(jar, Server.DOCUMENTED_HEAP)) {
            String id = server.add(texts.tenHours());
            List<Double> resident = new ArrayList<>();
            long began = System.nanoTime();
            try (var sound = server.open("GET", "/api/articles/" + id + "/audio.mp3").body()) {
                byte[] buffer = new byte[1 << 20];
                while (sound.readNBytes(buffer, 0, buffer.length) > 0) {
                    resident.add(server.resident());
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            int half = resident.size() / 2;
            double before = resident.subList(half / 2, half).stream().mapToDouble(x -> x).max().orElse(0);
            double after = resident.subList(half, resident.size()).stream().mapToDouble(x -> x).max().orElse(0);
            return List.of(
                    Row.atMost("Highest resident memory while a ten-hour book is made", server.peak(), "MB", 512),
                    Row.share("The same in its second half", after, "MB", "second quarter", before, 1.1),
                    Row.told("A ten-hour book as MP3 takes", Say.number(seconds) + " s"));
        }
    }
}
