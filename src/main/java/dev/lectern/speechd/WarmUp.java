package dev.lectern.speechd;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks to nobody, so that the virtual machine has compiled the way of a message before many have come. It takes half a core
 * for some seconds, and steps back while somebody is spoken to.
 */
final class WarmUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 1_200;

    /** Milliseconds of quiet after a message before it goes on. */
    private static final long QUIET_MILLIS = 500;

    private static final List<String> SAID = List.of(
            "<speak>Cancel button</speak>",
            "<speak>Inbox, 12 unread messages from 3 people.<mark name=\"__spd_0\"/> Open?</speak>",
            "<speak>The quick brown fox jumps over the lazy dog.</speak>");

    private final Speaking speaking;
    private volatile boolean over;
    private volatile long heard = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS);

    WarmUp(Speaking speaking) {
        this.speaking = speaking;
    }

    /** A real message has come or goes on: it has the machine for itself. */
    void stepBack() {
        heard = System.nanoTime();
    }

    /** Nothing is left to warm up for. */
    void end() {
        over = true;
    }

    @Override
    public void run() {
        try {
            for (int round = 0; round < ROUNDS && !over; round++) {
                while (!over && quietMillis() < QUIET_MILLIS) {
                    Thread.sleep(QUIET_MILLIS - quietMillis());
                }
                long begun = System.nanoTime();
                Message message = new Message(Message.Kind.SPEAK, SAID.get(round % SAID.size()));
                Turn turn = new Turn(new Peer(OutputStream.nullOutputStream()), new Volume(100));
                speaking.speak(message, Settings.STANDARD, turn);
                Thread.sleep(1 + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            }
        } catch (IOException e) {
            LOG.warn("Warming up failed; the first messages may be slower: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long quietMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heard);
    }
}
