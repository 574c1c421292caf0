package dev.lectern.speechd;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/**
 * One message's events, in the order that the protocol asks for: BEGIN, then marks and sound, then one of END, STOP and
 * PAUSE, and nothing after it. STOP does not wait for whoever makes the sound. Safe on threads.
 */
final class Turn {
    /** Marks that speech-dispatcher puts between sentences begin so; it can go on after a pause from these alone. */
    private static final String RESUMABLE = "__spd_";

    private static final String BEGIN = "701 BEGIN";

    private final Peer peer;
    private final Volume volume;
    private final CountDownLatch done = new CountDownLatch(1);
    private boolean begun;
    private volatile boolean over;
    private boolean pausing;

    /** Set before the lock is asked for: who hands on one piece after the other would otherwise keep it. */
    private volatile boolean stopping;

    Turn(Peer peer, Volume volume) {
        this.peer = peer;
        this.volume = volume;
    }

    /** The turn that is over before anything has been said. */
    static Turn ended(Peer peer) {
        Turn turn = new Turn(peer, new Volume(100));
        turn.over = true;
        turn.done.countDown();
        return turn;
    }

    /** Waits until it is over: messages are heard one after the other, even when they come all at once. */
    void awaitOver() throws InterruptedException {
        done.await();
    }

    /** Whether nothing more is wanted. */
    boolean over() {
        return stopping || over;
    }

    /** Hands sound on, unless it is over. */
    synchronized void sound(short[] samples, int sampleRate) throws IOException {
        if (!over() && samples.length > 0) {
            peer.sound(begun ? "" : BEGIN + "\n", volume.of(samples), sampleRate);
            begun = true;
        }
    }

    /** Reports a mark; a pause that was asked for begins at the first from which speech can go on. */
    synchronized void mark(String name) throws IOException {
        if (!over()) {
            begin();
            peer.mark(name);
            if (pausing && name.startsWith(RESUMABLE)) {
                end("704 PAUSE");
            }
        }
    }

    /** All has been said. */
    synchronized void end() throws IOException {
        if (!over()) {
            end(pausing ? "704 PAUSE" : "702 END");
        }
    }

    /** It is to be quiet at once. */
    void stop() throws IOException {
        stopping = true;
        synchronized (this) {
            end("703 STOP");
        }
    }

    /** It is to be quiet at the next place from which it can be gone on with. */
    synchronized void pause() {
        pausing = true;
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            peer.say(BEGIN);
        }
    }

    private void end(String event) throws IOException {
        if (!over) {
            begin();
            over = true;
            peer.say(event);
            done.countDown();
        }
    }
}
