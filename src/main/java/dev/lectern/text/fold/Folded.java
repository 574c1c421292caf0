package dev.lectern.text.fold;

import java.util.Arrays;

/**
 * A stretch of text seen as plain characters: accents taken off, letters of all Latin alphabets as ASCII, quotes straight,
 * invisible characters gone. Every character of the view knows where it is written, so no offset is ever lost.
 */
public final class Folded {
    /** What {@link #at} gives outside the view. */
    public static final char NOTHING = '\0';

    private final String chars;
    private final int shift;
    private final int[] starts;
    private final int[] ends;

    /** A view that is the text itself, {@code shift} units into the whole. */
    Folded(String chars, int shift) {
        this(chars, shift, new int[0], new int[0]);
    }

    Folded(String chars, int shift, int[] starts, int[] ends) {
        this.chars = chars;
        this.shift = shift;
        this.starts = Arrays.copyOf(starts, starts.length);
        this.ends = Arrays.copyOf(ends, ends.length);
    }

    /** The view of {@code text} from {@code from} to before {@code to}. */
    public static Folded of(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= 0x80) {
                return new Folder(text, from, to).fold();
            }
        }
        return new Folded(text.substring(from, to), from);
    }

    /** The characters of the view. */
    public String chars() {
        return chars;
    }

    /** How many characters the view has. */
    public int length() {
        return chars.length();
    }

    /** The character at an index of the view, or {@link #NOTHING} outside it. */
    public char at(int index) {
        return index >= 0 && index < chars.length() ? chars.charAt(index) : NOTHING;
    }

    /** The offset in the text at which the character at {@code index} begins. */
    public int from(int index) {
        return starts.length == 0 ? shift + index : starts[index];
    }

    /** The offset in the text at which the stretch that ends before {@code index} ends. */
    public int to(int index) {
        return starts.length == 0 ? shift + index : ends[index - 1];
    }
}
