package dev.lectern.speechd;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks to nobody, so that the first messages are spoken as fast as later ones. */
final class WarmUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final int ROUNDS = 150;
    private static final List<String> SAID = List.of(
            "<speak>Cancel button</speak>",
            "<speak>Inbox, 12 unread messages from 3 people.<mark name=\"__spd_0\"/> Open?</speak>",
            "<speak>The quick brown fox jumps over the lazy dog.</speak>");

    private final Speaking speaking;
    private volatile boolean enough;

    WarmUp(Speaking speaking) {
        this.speaking = speaking;
    }

    /** A real message has come: it has the machine for itself. */
    void end() {
        enough = true;
    }

    @Override
    public void run() {
        long begun = System.nanoTime();
        try {
            for (int round = 0; round < ROUNDS && !enough && System.nanoTime() - begun < MOST_NANOS; round++) {
                Message message = new Message(Message.Kind.SPEAK, SAID.get(round % SAID.size()));
                Turn turn = new Turn(new Peer(OutputStream.nullOutputStream()), new Volume(100));
                speaking.speak(message, Settings.STANDARD, turn);
            }
        } catch (IOException e) {
            LOG.warn("Warming up failed; the first messages may be slower: {}", e.getMessage());
        }
    }
}
