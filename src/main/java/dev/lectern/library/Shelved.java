package dev.lectern.library;

import java.time.Instant;

/**
 * A stored file in the index.
 *
 * @param manifest without its passages
 * @param heard when it was last opened, to the minute
 */
record Shelved(Manifest manifest, Instant heard) {}
