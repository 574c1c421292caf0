package dev.lectern.bench;

import java.nio.file.Path;
import java.util.List;

/** One paragraph of a ten-minute article is edited: what making it again costs, beside making it the first time. */
final class Edits implements Case {
    private static final int WARM_UP = 25;
    private static final int ROUNDS = 15;

    /** Milliseconds from the last byte until the file is stored, and until an edit has been noticed. */
    private static final int STORED = 200;

    private final Path jar;
    private final Texts texts;

    Edits(Path jar, Texts texts) {
        this.jar = jar;
        this.texts = texts;
    }

    @Override
    public List<Row> measure() throws Exception {
        double[] whole = new double[ROUNDS];
        double[] edit = new double[ROUNDS];
        try (Server server = Server.start(jar)) {
            server.settle();
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                String text = texts.tenMinutes(200 + i);
                String id = server.add(text);
                double first = made(server, id);
                Thread.sleep(STORED);
                server.replace(id, edited(text));
                Thread.sleep(STORED);
                double again = made(server, id);
                if (i >= 0) {
                    whole[i] = first;
                    edit[i] = again;
                }
                server.remove(id);
            }
        }
        return List.of(Row.share(
                "An edit of one paragraph in ten minutes, MP3",
                Say.median(edit),
                "ms",
                "all of it",
                Say.median(whole),
                0.05));
    }

    private static double made(Server server, String id) throws Exception {
        long began = System.nanoTime();
        server.get("/api/articles/" + id + "/audio.mp3");
        return (System.nanoTime() - began) / 1e6;
    }

    private static String edited(String text) {
        int at = text.indexOf("\n\n", text.length() / 2) + 2;
        return text.substring(0, at) + "One more sentence stands here. " + text.substring(at);
    }
}
