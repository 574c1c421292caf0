package dev.lectern.production;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The threads that engines have not given back. An engine that hangs again and again would take a thread and perhaps a
 * core each time: from {@link #MOST} threads on it is not asked any more, until one of them has come back. Safe on
 * threads.
 */
final class Hangs {
    /** Threads that one engine may keep. */
    static final int MOST = 4;

    private final Map<String, List<Thread>> lost = new HashMap<>();

    /** An engine has kept a thread for too long. */
    synchronized void add(String engine, Thread thread) {
        lost.computeIfAbsent(engine, first -> new ArrayList<>()).add(thread);
    }

    /** Whether an engine keeps so many threads that it gets no other. */
    synchronized boolean tooMany(String engine) {
        List<Thread> threads = lost.getOrDefault(engine, new ArrayList<>());
        threads.removeIf(thread -> !thread.isAlive());
        return threads.size() >= MOST;
    }
}
