package dev.lectern.library;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * Where one passage stands in a stored file.
 *
 * @param fingerprint of the passage
 * @param frames its length
 * @param offset of its first byte in the file
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record StoredPassage(String fingerprint, int frames, long offset) {}
