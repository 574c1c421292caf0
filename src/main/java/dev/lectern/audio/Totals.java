package dev.lectern.audio;

import java.util.Optional;

/**
 * What is known of a whole file.
 *
 * @param frames of the whole narration, all passages
 * @param bytes of all placed pieces, without the header
 * @param md5 of the PCM (little-endian), where it has been made
 */
public record Totals(long frames, long bytes, Optional<byte[]> md5) {}
