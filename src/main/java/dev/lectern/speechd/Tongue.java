package dev.lectern.speechd;

import dev.lectern.speech.Manner;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks through a running Lectern while there is one, and by itself while there is none. */
public final class Tongue implements Teller {
    private static final Logger LOG = LoggerFactory.getLogger(Tongue.class);
    private static final long LOOK_AGAIN_MS = 3_000;

    private final Teller running;
    private final Supplier<Teller> own;
    private final Clock clock;
    private boolean alone;
    private long looked = Long.MIN_VALUE;

    /**
     * @param running a Lectern that may be there
     * @param own speaks in this process; asked for when it is needed first
     */
    public Tongue(Teller running, Supplier<Teller> own, Clock clock) {
        this.running = running;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public List<Offer> voices() throws IOException {
        if (alone()) {
            return own.get().voices();
        }
        try {
            return running.voices();
        } catch (ConnectException e) {
            goAlone(e);
            return own.get().voices();
        }
    }

    @Override
    public Telling tell(String ssml, String voice, Manner manner) throws IOException {
        if (!alone()) {
            try {
                return running.tell(ssml, voice, manner);
            } catch (ConnectException e) {
                goAlone(e);
            }
        }
        Teller self = own.get();
        List<Offer> offers = self.voices();
        boolean here = offers.stream().anyMatch(offer -> offer.id().equals(voice));
        return self.tell(ssml, here ? voice : offers.get(0).id(), manner);
    }

    /** Whether it speaks by itself; looks now and then, on a thread of its own, whether a Lectern has come. */
    private synchronized boolean alone() {
        long now = clock.millis();
        if (alone && now - looked > LOOK_AGAIN_MS) {
            looked = now;
            Thread look = new Thread(this::look, "lectern-look");
            look.setDaemon(true);
            look.start();
        }
        return alone;
    }

    private void look() {
        try {
            List<Offer> there = running.voices();
            LOG.warn("A Lectern with {} voices is there now; it speaks from here on.", there.size());
            synchronized (this) {
                alone = false;
            }
        } catch (IOException e) {
            LOG.debug("Still no Lectern.", e);
        }
    }

    private synchronized void goAlone(ConnectException e) {
        LOG.warn("No Lectern answers ({}); the module speaks by itself.", e.getMessage());
        alone = true;
        looked = clock.millis();
    }
}
