package dev.lectern.timing;

import dev.lectern.speech.Phone;
import java.util.Map;

/**
 * The shape of a mouth, as Amazon Polly names it.
 *
 * @param symbol such as {@code p} for closed lips, {@code sil} for a mouth at rest
 * @param start first frame
 */
public record Viseme(String symbol, long start) {
    /** The symbol of a mouth at rest. */
    public static final String REST = "sil";

    /**
     * Symbols by phone: docs.aws.amazon.com/polly/latest/dg/ph-table-english-us.html. For l that table has a symbol of its own,
     * which neither the tables of other English voices nor the examples beside it use; it is that of t here, as there.
     */
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry(Phone.PAUSE, REST),
            Map.entry("aa", "a"),
            Map.entry("ae", "a"),
            Map.entry("ah", "E"),
            Map.entry("ao", "O"),
            Map.entry("aw", "a"),
            Map.entry("ax", "@"),
            Map.entry("axr", "@"),
            Map.entry("ay", "a"),
            Map.entry("b", "p"),
            Map.entry("ch", "S"),
            Map.entry("d", "t"),
            Map.entry("dh", "T"),
            Map.entry("dx", "t"),
            Map.entry("eh", "E"),
            Map.entry("el", "t"),
            Map.entry("em", "p"),
            Map.entry("en", "t"),
            Map.entry("er", "E"),
            Map.entry("ey", "e"),
            Map.entry("f", "f"),
            Map.entry("g", "k"),
            Map.entry("hh", "k"),
            Map.entry("ih", "i"),
            Map.entry("iy", "i"),
            Map.entry("jh", "S"),
            Map.entry("k", "k"),
            Map.entry("l", "t"),
            Map.entry("m", "p"),
            Map.entry("n", "t"),
            Map.entry("ng", "k"),
            Map.entry("ow", "o"),
            Map.entry("oy", "O"),
            Map.entry("p", "p"),
            Map.entry("r", "r"),
            Map.entry("s", "s"),
            Map.entry("sh", "S"),
            Map.entry("t", "t"),
            Map.entry("th", "T"),
            Map.entry("uh", "u"),
            Map.entry("uw", "u"),
            Map.entry("v", "f"),
            Map.entry("w", "u"),
            Map.entry("y", "i"),
            Map.entry("z", "s"),
            Map.entry("zh", "S"));

    /**
     * The viseme of a phone.
     *
     * @param phone as in {@link Phone#symbol}
     * @throws IllegalArgumentException for what is no phone
     */
    public static Viseme of(String phone, long start) {
        String symbol = SYMBOLS.get(phone);
        if (symbol == null) {
            throw new IllegalArgumentException("There is no viseme for the phone " + phone + ".");
        }
        return new Viseme(symbol, start);
    }
}
