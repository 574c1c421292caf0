package dev.lectern.production;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The beginning of a file's first passage, which is sent while the rest of it is still spoken. Safe on threads. */
final class FirstSound {
    /** How long a worker leaves the processor to whoever carries the first sound away. */
    private static final long COURTESY_MILLIS = 4;

    private final CountDownLatch heard = new CountDownLatch(1);
    private volatile byte[] bytes = new byte[0];

    /** What is there of it; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** More of it is there, all from its first byte on; whether it is more. Under the lock. */
    boolean grow(byte[] more) {
        if (more.length <= bytes.length) {
            return false;
        }
        bytes = more;
        return true;
    }

    /** A listener has taken it and asks for what follows. */
    void heard() {
        heard.countDown();
    }

    /** Waits until it is on its way to a listener, or a few milliseconds; whether it is. Without the lock. */
    boolean awaitHeard() {
        try {
            return heard.await(COURTESY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
