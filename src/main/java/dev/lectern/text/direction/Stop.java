package dev.lectern.text.direction;

/**
 * A silence that somebody asked for.
 *
 * @param at offset in the text; it is kept between the word before and the word after
 * @param milliseconds how long, whatever the rate; 0 means that no stop is made here, also where the reading would make one
 */
public record Stop(int at, int milliseconds) {
    /** No silence is longer. */
    public static final int LONGEST = 30_000;

    public Stop {
        if (at < 0 || milliseconds < 0 || milliseconds > LONGEST) {
            throw new IllegalArgumentException("A stop of " + milliseconds + " ms at " + at + ".");
        }
    }
}
