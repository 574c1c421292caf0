package dev.lectern.speech.worker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The worker processes of one engine: as many as speak at the same time, started when they are needed and ended when they have
 * not been needed for some minutes. Safe for use by several threads.
 */
public final class Workers implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final Launch launch;
    private final Duration patience;
    private final ScheduledThreadPoolExecutor watch;
    private final Deque<Rested> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> busy = new LinkedHashSet<>();
    private boolean closed;

    private record Rested(WorkerProcess worker, long since) {}

    /** @param patience how long one request may take before the process is taken for hanging */
    public Workers(Launch launch, Duration patience) {
        this.launch = launch;
        this.patience = patience;
        this.watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "speech-workers");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        watch.setKeepAliveTime(30, TimeUnit.SECONDS);
    }

    /**
     * Speaks a request on some process; when that one ends meanwhile, on another, so that whoever listens loses nothing.
     *
     * @throws dev.lectern.speech.SpeechException when the engine refuses, hangs, or has crashed twice
     */
    public Reply ask(Request request) {
        try {
            return askOne(request);
        } catch (EndedException e) {
            return askOne(request);
        }
    }

    private Reply askOne(Request request) {
        WorkerProcess worker = take();
        try {
            return worker.ask(request, patience);
        } finally {
            giveBack(worker);
        }
    }

    /** Starts a process if none is idle, so that the first request need not wait for it. */
    public void warmUp() {
        giveBack(take());
    }

    /** Ids of the processes that are alive. */
    public synchronized Set<Long> pids() {
        Set<Long> pids = new LinkedHashSet<>();
        idle.forEach(rested -> pids.add(rested.worker().pid()));
        busy.forEach(worker -> pids.add(worker.pid()));
        return pids;
    }

    private synchronized WorkerProcess take() {
        if (closed) {
            throw new IllegalStateException("The engine is closed.");
        }
        while (!idle.isEmpty()) {
            WorkerProcess worker = idle.pop().worker();
            if (worker.usable()) {
                busy.add(worker);
                return worker;
            }
            worker.kill();
        }
        WorkerProcess worker = WorkerProcess.start(launch, watch);
        busy.add(worker);
        return worker;
    }

    private synchronized void giveBack(WorkerProcess worker) {
        busy.remove(worker);
        if (closed || !worker.usable()) {
            worker.kill();
            return;
        }
        idle.push(new Rested(worker, System.nanoTime()));
        ScheduledFuture<?> unused = watch.schedule(this::endIdle, IDLE.toMillis() + 100, TimeUnit.MILLISECONDS);
    }

    private synchronized void endIdle() {
        while (!idle.isEmpty() && System.nanoTime() - idle.getLast().since() > IDLE.toNanos()) {
            idle.removeLast().worker().close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(rested -> rested.worker().kill());
        idle.clear();
        busy.forEach(WorkerProcess::kill);
        watch.shutdownNow();
    }
}
