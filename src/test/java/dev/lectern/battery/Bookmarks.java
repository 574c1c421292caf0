package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;

/** Where a client believes to be in one article: a place that was accepted stays, one under way may have been kept. */
final class Bookmarks {
    private final String path;
    private final Set<Integer> possible = new TreeSet<>(Set.of(0));

    Bookmarks(String article) {
        this.path = "/api/articles/" + article + "/place";
    }

    /** Keeps a place; an answer settles it, a broken connection leaves it open. */
    void put(Instance instance, int at) {
        synchronized (this) {
            possible.add(at);
        }
        try {
            String body = "{\"at\":" + at + ",\"heard\":false}";
            HttpResponse<byte[]> answer = instance.send("PUT", path, body, "Content-Type", "application/json");
            assertEquals(200, answer.statusCode(), new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            settle(at);
        } catch (IOException killed) {
            // it was kept or not
        }
    }

    private synchronized void settle(int at) {
        possible.clear();
        possible.add(at);
    }

    /** Compares with what the service has, and takes over what was open. */
    synchronized void check(Instance instance) throws IOException {
        int at = new ObjectMapper()
                .readTree(instance.get(path).body())
                .path("at")
                .asInt(-1);
        assertTrue(possible.contains(at), path + " is at " + at + ", not at any of " + possible);
        settle(at);
    }
}
