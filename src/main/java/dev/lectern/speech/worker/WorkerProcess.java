package dev.lectern.speech.worker;

import dev.lectern.speech.SpeechException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One worker process as the service sees it. Used by one thread at a time; once it has failed it is of no more use. */
final class WorkerProcess implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final ScheduledExecutorService watch;
    private volatile boolean failed;
    private volatile boolean overdue;

    private WorkerProcess(Process process, ScheduledExecutorService watch) {
        this.process = process;
        this.watch = watch;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    }

    static WorkerProcess start(Launch launch, ScheduledExecutorService watch) {
        try {
            return new WorkerProcess(launch.start(), watch);
        } catch (IOException e) {
            throw new SpeechException("The process for the voice could not be started: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Asks and waits.
     *
     * @param patience after which the process is taken for hanging, and killed
     * @throws EndedException when it has crashed or was killed
     * @throws SpeechException when it refuses or hangs
     */
    Reply ask(Request request, Duration patience) {
        overdue = false;
        ScheduledFuture<?> alarm = watch.schedule(this::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            Frames.write(out, request);
            return Frames.readReply(in);
        } catch (RefusedException e) {
            throw new SpeechException("The engine refused: " + e.getMessage(), e);
        } catch (IOException e) {
            failed = true;
            process.destroyForcibly();
            if (overdue) {
                throw new SpeechException(
                        "The engine's process has not answered for " + patience.toSeconds()
                                + " s; it is started again.",
                        e);
            }
            throw new EndedException("The engine's process has ended; it is started again.", e);
        } finally {
            alarm.cancel(false);
        }
    }

    private void giveUp() {
        overdue = true;
        process.destroyForcibly();
    }

    boolean usable() {
        return !failed && process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Ends it now. */
    void kill() {
        process.destroyForcibly();
    }

    /** Lets it end by itself: its standard input is closed. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroyForcibly();
        }
        ScheduledFuture<?> unused = watch.schedule(() -> process.destroyForcibly(), 2, TimeUnit.SECONDS);
    }
}
