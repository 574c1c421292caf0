package dev.lectern.library;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what has nothing more to say. */
public final class Quietly {
    private static final Logger LOG = LoggerFactory.getLogger(Quietly.class);

    private Quietly() {}

    /** Closes; a failure to do so is worth a line in the log and nothing else. */
    public static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            LOG.debug("Closing failed; nothing depends on it.", e);
        }
    }
}
