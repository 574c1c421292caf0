package dev.lectern.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for sound of every format, once the service answers, so that the virtual machine has compiled what lies between a
 * request and its first sound before the first listener comes. It takes half a core at most, a third later on, steps back
 * while there is or was just now someone to answer, and stops by itself.
 */
final class WarmUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** Compilers of the usual virtual machine take up what has been called some hundreds of times. */
    private static final int ROUNDS = 240;

    /** Rounds until most is gained; those that follow rest twice as long as they take. */
    private static final int EAGER = 80;

    /** Bytes of heap from which on memory is given back, so that the service stays as small as it will be. */
    private static final long SMALL = 40L << 20;

    private static final long FIRST_MILLIS = 1000;
    private static final long REST_MILLIS = 10;
    private static final long STEP_BACK_MILLIS = 200;

    /** Two minutes of stepping back; someone may listen for hours. */
    private static final int MOST_STEPS_BACK = 600;

    /** So long nobody has asked for anything before it goes on, and before it stops everything to give back memory. */
    private static final long QUIET_MILLIS = 400;

    private static final long DEAD_QUIET_MILLIS = 2000;

    private final Workshop workshop;
    private final LongSupplier quietMillis;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "lectern-warm-up");
        daemon.setDaemon(true);
        return daemon;
    });
    private Optional<RehearsalHall> hall = Optional.empty();
    private int round;
    private int stepsBack;

    private WarmUp(Workshop workshop, LongSupplier quietMillis) {
        this.workshop = workshop;
        this.quietMillis = quietMillis;
    }

    /**
     * Starts soon, on a thread of its own.
     *
     * @param quietMillis for how long the service has had nobody to answer
     */
    static WarmUp start(Workshop workshop, LongSupplier quietMillis) {
        WarmUp warmUp = new WarmUp(workshop, quietMillis);
        warmUp.soon(FIRST_MILLIS);
        return warmUp;
    }

    private void soon(long millis) {
        // it catches what goes wrong, so nobody waits for this future
        var unused = thread.schedule(this::next, millis, TimeUnit.MILLISECONDS);
    }

    private void next() {
        if (quietMillis.getAsLong() < QUIET_MILLIS && stepsBack++ < MOST_STEPS_BACK) {
            soon(STEP_BACK_MILLIS);
            return;
        }
        long began = System.nanoTime();
        try {
            giveBack();
            if (hall.isEmpty()) {
                hall = Optional.of(RehearsalHall.open(workshop));
            }
            hall.get().play(round);
        } catch (IOException | RuntimeException e) {
            LOG.debug("The voice was not tried; whoever asks for it hears why.", e);
            round = ROUNDS;
        }
        if (++round < ROUNDS) {
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            soon(Math.max(REST_MILLIS, round < EAGER ? took : 2 * took));
        } else {
            end();
        }
    }

    /** Not while there is someone to answer: it stops everything for as long as a first sound takes. */
    private void giveBack() {
        if (round == 0 || quietMillis.getAsLong() > DEAD_QUIET_MILLIS) {
            Memory.giveBackBeyond(round == 0 ? 0 : SMALL);
        }
    }

    private void end() {
        thread.shutdown();
        leave();
        Memory.giveBack();
    }

    private void leave() {
        try {
            if (hall.isPresent()) {
                hall.get().close();
            }
        } catch (IOException e) {
            LOG.debug("The folder of the rehearsal is left to the system.", e);
        } finally {
            hall = Optional.empty();
        }
    }

    /** Breaks it off. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (thread.awaitTermination(1, TimeUnit.SECONDS)) {
                leave();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
