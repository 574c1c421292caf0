package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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
    private final Stored stored = new Stored();
    private final List<Bookmarks> bookmarks = List.of(new Bookmarks("kept-0"), new Bookmarks("kept-1"));
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<Long> starts = new ArrayList<>();
    private final List<Long> processor = new ArrayList<>();

    @Test
    void killedAtAnyMomentItLosesNothingAndServesNothingDamaged() throws Exception {
        prepare();
        for (int round = 0; round < ROUNDS; round++) {
            try (Instance instance = start()) {
                check(instance);
                List<Future<?>> work = busy(instance, new Random(random.nextLong()));
                if (round % 4 == 3) {
                    awaitStored(instance);
                }
                LockSupport.parkNanos(1_000_000L * random.nextInt(round % 2 == 0 ? 300 : 1500));
                instance.kill();
                for (Future<?> each : work) {
                    each.get(60, TimeUnit.SECONDS);
                }
            }
        }
        try (Instance instance = start()) {
            check(instance);
            for (String id : shelf.ids()) {
                assertEquals(
                        200, instance.get("/api/articles/" + id + "/audio.mp3").statusCode(), id);
            }
            check(instance);
        }
        clients.shutdownNow();
        assertTrue(stored.served() > 0, "Nothing was ever stored.");
        new Finding(
                        "1",
                        "SIGKILL at " + ROUNDS + " random moments of production, edit and delete",
                        "no article and no kept place lost, nothing damaged served, ready within 5 s",
                        "nothing lost, " + stored.served() + " answers as their manifests say, " + readiness())
                .tell(longest() <= READY.toMillis());
    }

    /** Without the checks in between, so that it can be looked at on a machine that has nothing else to do. */
    @Test
    @EnabledIfSystemProperty(
            named = "lectern.soak",
            matches = "true",
            disabledReason = "part of the long battery: mvn verify -Psoak")
    void itIsReadySoonAfterAKill() throws Exception {
        int kills = Finding.number("starts", 3, 15);
        prepare();
        for (int round = 0; round < kills; round++) {
            try (Instance instance = start()) {
                List<Future<?>> work = busy(instance, new Random(random.nextLong()));
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                instance.kill();
                for (Future<?> each : work) {
                    each.get(60, TimeUnit.SECONDS);
                }
            }
        }
        clients.shutdownNow();
        new Finding("1b", kills + " starts, each after a SIGKILL of a busy service", "ready within 5 s", readiness())
                .tell(longest() <= READY.toMillis());
    }

    private void prepare() {
        try (Instance instance = start()) {
            for (int client = 0; client < bookmarks.size(); client++) {
                shelf.change(instance, "kept-" + client, Optional.of(Shelf.text(random, 40)));
            }
        }
    }

    private long longest() {
        return starts.stream().mapToLong(each -> each).max().orElseThrow();
    }

    private String readiness() {
        return "ready after " + median(starts) + " ms at the median, " + longest() + " ms at most; " + median(processor)
                + " ms of processor time";
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void check(Instance instance) throws IOException {
        shelf.check(instance);
        stored.check(instance);
        for (Bookmarks each : bookmarks) {
            each.check(instance);
        }
    }

    /** On a busy machine the first file may take longer than the moment before the kill. */
    private static void awaitStored(Instance instance) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (instance.metric("lectern_files_stored_total") == 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private Instance start() {
        Instance instance = Instance.start(folder);
        starts.add(instance.start.toMillis());
        processor.add(instance.startProcessor.toMillis());
        return instance;
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
            bookmarks.get(client).put(instance, each.nextInt(500));
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
