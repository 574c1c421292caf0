package dev.lectern.text.rules;

import dev.lectern.text.fold.Folded;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One sentence as rules see it: the folded characters and questions about what stands around a place. */
public final class Scan {
    private final Folded folded;
    private final String chars;
    private final boolean headline;

    /** A scan over one sentence. */
    public Scan(Folded folded) {
        this.folded = folded;
        this.chars = folded.chars();
        this.headline = Headline.is(chars);
    }

    /** The folded view behind it. */
    public Folded folded() {
        return folded;
    }

    /** The character at an index, or {@link Folded#NOTHING} outside. */
    public char at(int index) {
        return folded.at(index);
    }

    /** The code point at an index inside the scan. */
    public int point(int index) {
        return chars.codePointAt(index);
    }

    /** How many characters there are. */
    public int length() {
        return chars.length();
    }

    /** The characters from one index to before another. */
    public String text(int from, int to) {
        return chars.substring(from, to);
    }

    /** The same in small letters. */
    public String lower(int from, int to) {
        return chars.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** Whether most of the sentence is in capitals, as headlines are. */
    public boolean headline() {
        return headline;
    }

    /** A matcher for a pattern that has to begin at an index; what stands around can be looked at. */
    public Matcher matcher(Pattern pattern, int at) {
        return pattern.matcher(chars)
                .region(at, chars.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    /** Whether there is a digit. */
    public boolean digit(int index) {
        char c = at(index);
        return c >= '0' && c <= '9';
    }

    /** Whether there is an ASCII letter. */
    public boolean letter(int index) {
        char c = (char) (at(index) | 0x20);
        return c >= 'a' && c <= 'z';
    }

    /** Whether there is a capital. */
    public boolean capital(int index) {
        char c = at(index);
        return c >= 'A' && c <= 'Z';
    }

    /** Whether there is white space or nothing at all. */
    public boolean blank(int index) {
        char c = at(index);
        return c == Folded.NOTHING || Start.of(c) == Start.SPACE;
    }

    /** The index after the letters, with apostrophes between them, that begin at {@code at}. */
    public int wordEnd(int at) {
        int end = at;
        while (letter(end) || (at(end) == '\'' && end > at && letter(end + 1))) {
            end++;
        }
        return end;
    }

    /** The index after the digits that begin at {@code at}. */
    public int digitsEnd(int at) {
        int end = at;
        while (digit(end)) {
            end++;
        }
        return end;
    }

    /** The first index from {@code at} on that is not blank, or the length. */
    public int skipBlanks(int at) {
        int index = at;
        while (index < length() && blank(index)) {
            index++;
        }
        return index;
    }

    /** The index after the last character before {@code at} that is not blank, or 0. */
    public int skipBlanksBack(int at) {
        int index = at;
        while (index > 0 && blank(index - 1)) {
            index--;
        }
        return index;
    }

    /** The word before a place, with only white space and full stops of abbreviations between; empty if there is none. */
    public String wordBefore(int at) {
        int end = skipBlanksBack(at);
        if (end > 0 && at(end - 1) == '.') {
            end--;
        }
        int from = end;
        while (from > 0 && (letter(from - 1) || (at(from - 1) == '\'' && from < end))) {
            from--;
        }
        return text(from, end);
    }

    /** The word after a place with only white space between; empty if something else or nothing follows. */
    public String wordAfter(int at) {
        int from = skipBlanks(at);
        return text(from, wordEnd(from));
    }

    /** Whether the whole sentence lies between these places, punctuation and white space aside. */
    public boolean alone(int from, int to) {
        for (int i = 0; i < length(); i++) {
            if ((i < from || i >= to) && Character.isLetterOrDigit(at(i))) {
                return false;
            }
        }
        return true;
    }
}
