package dev.lectern.audio;

import java.util.OptionalLong;

/**
 * A heading as a place in the audio.
 *
 * @param title what players show
 * @param startFrame first frame, empty while it is not known
 */
public record Chapter(String title, OptionalLong startFrame) {}
