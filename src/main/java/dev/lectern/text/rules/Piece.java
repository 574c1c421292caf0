package dev.lectern.text.rules;

/**
 * Something that was read.
 *
 * @param from index of its first character in the scan
 * @param to index after its last
 * @param kind the name of the rule
 * @param words the words in small letters with single spaces between; a capital stands for the name of that letter, and
 *     may have an {@code 's} after it; empty for what is passed over in silence
 */
public record Piece(int from, int to, String kind, String words) {}
