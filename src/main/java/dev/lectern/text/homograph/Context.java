package dev.lectern.text.homograph;

import java.util.List;

/**
 * A word among its neighbours.
 *
 * @param words the words of the sentence as they are spoken, in lower case
 * @param at which of them
 * @param capital whether it is written with a capital
 * @param pause whether a comma or the sentence's end follows
 */
record Context(List<String> words, int at, boolean capital, boolean pause) {
    private static final int NEAR = 6;

    /** The word that many places further (back, if negative); empty beyond the sentence. */
    String word(int further) {
        int index = at + further;
        return index >= 0 && index < words.size() ? words.get(index) : "";
    }

    /** The words within six places, itself not included. */
    List<String> near() {
        List<String> before = words.subList(Math.max(0, at - NEAR), at);
        List<String> after = words.subList(at + 1, Math.min(words.size(), at + 1 + NEAR));
        return java.util.stream.Stream.concat(before.stream(), after.stream()).toList();
    }

    boolean first() {
        return at == 0;
    }
}
