package dev.lectern.library;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileDraftTest {
    @TempDir
    Path folder;

    private final CountDownLatch deleting = new CountDownLatch(1);
    private final CountDownLatch mayDelete = new CountDownLatch(1);

    /** Two threads met the same failing disk; the draft of whoever asked next was deleted by the slower one. */
    @Test
    void whoDiscardsItASecondTimeWaitsUntilItIsGone() throws Exception {
        try (StoreFolder store = new StoreFolder(folder, slowToDelete(), false)) {
            FileDraft draft = FileDraft.open(
                    store, new UnfinishedName("0".repeat(64), "mp3", "1", "a", new Reading("kevin16", 100, 100, "")));
            assertTrue(Files.exists(draft.path()));
            CompletableFuture<Void> first = CompletableFuture.runAsync(draft::discard);
            deleting.await();
            CompletableFuture<Void> second = CompletableFuture.runAsync(draft::discard);
            assertThrows(TimeoutException.class, () -> second.get(200, TimeUnit.MILLISECONDS));
            mayDelete.countDown();
            second.get(30, TimeUnit.SECONDS);
            assertFalse(Files.exists(draft.path()));
            first.get(30, TimeUnit.SECONDS);
        }
    }

    private Disk slowToDelete() {
        Disk real = new RealDisk();
        return (Disk) Proxy.newProxyInstance(
                Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("delete")) {
                        deleting.countDown();
                        mayDelete.await();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
