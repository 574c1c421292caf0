package dev.lectern.narration;

/**
 * Where a passage lies in the audio.
 *
 * @param block index of the article's block that it belongs to
 * @param frame its first frame
 */
public record PassageStart(int block, long frame) {}
