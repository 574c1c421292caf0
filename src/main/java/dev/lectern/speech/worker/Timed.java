package dev.lectern.speech.worker;

/**
 * When a piece is heard.
 *
 * @param piece index into the request's pieces
 * @param from first frame
 * @param to frame after the last
 */
public record Timed(int piece, int from, int to) {}
