package dev.lectern.production;

import java.util.concurrent.atomic.AtomicLong;

/** What has happened since the start. Safe on threads. */
final class Counters {
    final AtomicLong passages = new AtomicLong();
    final AtomicLong hits = new AtomicLong();
    final AtomicLong begun = new AtomicLong();
    final AtomicLong stored = new AtomicLong();
    final AtomicLong failed = new AtomicLong();
    final AtomicLong reused = new AtomicLong();
    final AtomicLong milliseconds = new AtomicLong();

    /** A passage has been spoken. */
    void spoke(int frames, int sampleRate) {
        passages.incrementAndGet();
        milliseconds.addAndGet(frames * 1000L / sampleRate);
    }
}
