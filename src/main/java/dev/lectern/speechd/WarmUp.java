package dev.lectern.speechd;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks to nobody, so that the virtual machines, its own and that of a running Lectern, have compiled the way of a message
 * before many have come. It takes half a core for some seconds and a third for a minute or so, and steps back while somebody
 * is spoken to.
 */
final class WarmUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** Compilers leave what is called once a message for last: they take it up for good at some thousands of calls. */
    private static final int ROUNDS = 6_000;

    /** Rounds until most is gained; those that follow rest twice as long as they take. */
    private static final int EAGER = 1_200;

    /** Milliseconds of quiet after a message before it goes on. */
    private static final long QUIET_MILLIS = 500;

    /** Short, as most messages are: what lies around a message is what takes long to be compiled. */
    private static final List<String> SAID = List.of(
            "<speak>Cancel button</speak>",
            "<speak>Edit</speak>",
            "<speak>Inbox, 12 unread<mark name=\"__spd_0\"/> messages</speak>",
            "<speak>link</speak>",
            "<speak>5</speak>",
            "<speak>Do you want to save it?</speak>");

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
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                Thread.sleep(1 + (round < EAGER ? took : 2 * took));
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
