package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** What a client believes to be stored: what was accepted stays, what was under way may have happened or not. */
final class Shelf {
    private static final String[] WORDS =
            "lamp hill morning river steps carried burned quiet village eleven sudden paper stone".split(" ");

    private final Map<String, Optional<String>> accepted = new TreeMap<>();
    private final Map<String, List<Optional<String>>> possible = new TreeMap<>();

    /** A text that nobody has written before. */
    static String text(Random random, int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(i % 4 == 0 && i > 0 ? "\n\n" : i > 0 ? " " : "").append("The");
            for (int w = 3 + random.nextInt(8); w > 0; w--) {
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            text.append(" number ").append(random.nextInt(10_000)).append('.');
        }
        return text.toString();
    }

    /** Stores a text, or removes it when there is none; an answer settles it, a broken connection leaves it open. */
    void change(Instance instance, String id, Optional<String> text) {
        synchronized (this) {
            List<Optional<String>> may = new ArrayList<>(possible.getOrDefault(id, List.of(current(id))));
            may.add(text);
            possible.put(id, may);
        }
        try {
            HttpResponse<byte[]> answer = instance.send(
                    text.isPresent() ? "PUT" : "DELETE",
                    "/api/articles/" + id,
                    text.orElse(""),
                    "Content-Type",
                    "text/plain");
            assertTrue(answer.statusCode() / 100 == 2 || answer.statusCode() == 404, id + " " + answer.statusCode());
            synchronized (this) {
                accepted.put(id, text);
                possible.remove(id);
            }
        } catch (IOException killed) {
            // either has happened
        }
    }

    private Optional<String> current(String id) {
        return accepted.getOrDefault(id, Optional.empty());
    }

    /** Compares with what the service has, and takes over what was open. */
    synchronized void check(Instance instance) throws IOException {
        for (String id : List.copyOf(possible.keySet())) {
            Optional<String> there = there(instance, id);
            assertTrue(possible.get(id).contains(there), id + " is neither of what it may be: " + there);
            accepted.put(id, there);
            possible.remove(id);
        }
        for (Map.Entry<String, Optional<String>> each : accepted.entrySet()) {
            assertEquals(each.getValue(), there(instance, each.getKey()), each.getKey());
        }
    }

    private static Optional<String> there(Instance instance, String id) throws IOException {
        HttpResponse<byte[]> answer = instance.get("/api/articles/" + id, "Accept", "text/plain");
        return answer.statusCode() == 404
                ? Optional.empty()
                : Optional.of(new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** The articles that are there. */
    synchronized List<String> ids() {
        return accepted.entrySet().stream()
                .filter(each -> each.getValue().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    static void pause(int mostMillis) {
        java.util.concurrent.locks.LockSupport.parkNanos(
                1_000_000L * (1 + ThreadLocalRandom.current().nextInt(mostMillis)));
    }
}
