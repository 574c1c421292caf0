package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at random moments of production, edit and delete: nothing accepted is lost, nothing damaged is served. */
class KillIT {
    private static final int ROUNDS = Finding.number("kills", 12, 200);
    private static final Duration READY = Duration.ofSeconds(5);
    private static final String[] FORMATS = {"mp3", "wav", "opus", "flac"};

    @TempDir
    Path folder;

    private final Shelf shelf = new Shelf();
    private final Random random = new Random(20261122);
    private final Map<String, String> known = new HashMap<>();
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private Duration longest = Duration.ZERO;
    private int served;

    @Test
    void killedAtAnyMomentItLosesNothingAndServesNothingDamaged() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (Instance instance = start()) {
                shelf.check(instance);
                serve(instance);
                List<Future<?>> work = busy(instance, new Random(random.nextLong()));
                LockSupport.parkNanos(1_000_000L * random.nextInt(round % 2 == 0 ? 300 : 1500));
                instance.kill();
                for (Future<?> each : work) {
                    each.get(60, TimeUnit.SECONDS);
                }
            }
        }
        try (Instance instance = start()) {
            shelf.check(instance);
            for (String id : shelf.ids()) {
                assertEquals(
                        200, instance.get("/api/articles/" + id + "/audio.mp3").statusCode(), id);
            }
            serve(instance);
        }
        clients.shutdownNow();
        String reached =
                "nothing lost, " + served + " files as their manifests say, ready within " + longest.toMillis() + " ms";
        new Finding(
                        10,
                        "SIGKILL at " + ROUNDS + " random moments of production, edit and delete",
                        "nothing lost, nothing damaged served, ready within 5 s",
                        reached)
                .keep();
        assertTrue(served > 0, "Nothing was ever stored.");
        if (Finding.SOAK) {
            assertTrue(longest.compareTo(READY) <= 0, reached);
        }
    }

    private Instance start() {
        Instance instance = Instance.start(folder);
        longest = instance.start.compareTo(longest) > 0 ? instance.start : longest;
        return instance;
    }

    /** Whatever has a manifest is served as the manifest says, and as it was served before. */
    private void serve(Instance instance) throws Exception {
        for (Path manifest : manifests()) {
            JsonNode told = new ObjectMapper().readTree(manifest.toFile()).path("manifest");
            String name =
                    told.path("key").asText() + "." + told.path("extension").asText();
            HttpResponse<byte[]> file = instance.get("/audio/" + name);
            if (file.statusCode() == 404) {
                continue; // swept meanwhile, as its article has changed
            }
            assertEquals(200, file.statusCode(), name);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file.body()));
            assertEquals(told.path("sha256").asText(), hash, name);
            assertEquals(hash, known.computeIfAbsent(name, first -> hash), name);
            served++;
        }
    }

    private List<Path> manifests() throws IOException {
        Path store = folder.resolve("audio/.store");
        if (!Files.isDirectory(store)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(file -> file.toString().matches(".*/[0-9a-f]{64}\\.[a-z0-9]+\\.json"))
                    .toList();
        }
    }

    private List<Future<?>> busy(Instance instance, Random each) {
        List<Future<?>> work = new ArrayList<>();
        for (int client = 0; client < 2; client++) {
            int own = client;
            long seed = each.nextLong();
            work.add(clients.submit(() -> write(instance, own, new Random(seed))));
            work.add(clients.submit(() -> listen(instance, new Random(seed + 1))));
        }
        return work;
    }

    /** Writes, edits and removes articles of its own until the service is gone. */
    private void write(Instance instance, int client, Random each) {
        for (int i = 0; i < 200 && alive(instance); i++) {
            String id = "story-" + client + "-" + each.nextInt(4);
            boolean remove = each.nextInt(5) == 0;
            shelf.change(instance, id, remove ? Optional.empty() : Optional.of(Shelf.text(each, 6 + each.nextInt(30))));
            Shelf.pause(150);
        }
    }

    private static void listen(Instance instance, Random each) {
        for (int i = 0; i < 200; i++) {
            try {
                instance.get("/api/articles/story-" + each.nextInt(2) + "-" + each.nextInt(4) + "/audio."
                        + FORMATS[each.nextInt(FORMATS.length)]);
            } catch (IOException killed) {
                if (!alive(instance)) {
                    return;
                }
            }
        }
    }

    private static boolean alive(Instance instance) {
        return ProcessHandle.of(instance.pid()).map(ProcessHandle::isAlive).orElse(false);
    }
}
