package dev.lectern.text.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads ARPABET as the CMU Pronouncing Dictionary writes it (www.speech.cs.cmu.edu/cgi-bin/cmudict) and turns it into
 * what FreeTTS knows: lower case, {@code ax} for the weak vowel, {@code 1} after a stressed vowel of either degree and
 * nothing after others. The two-letter codes beyond that dictionary's are those of the TIMIT corpus.
 */
final class Arpabet {
    /** A word of more phones than this is a mistake, and one that an engine would pay for. */
    static final int MOST = 60;

    private static final Set<String> VOWELS =
            Set.of("aa", "ae", "ah", "ao", "aw", "ax", "ay", "eh", "er", "ey", "ih", "iy", "ow", "oy", "uh", "uw");
    private static final Set<String> CONSONANTS = Set.of(
            "b", "ch", "d", "dh", "f", "g", "hh", "jh", "k", "l", "m", "n", "ng", "p", "r", "s", "sh", "t", "th", "v",
            "w", "y", "z", "zh");
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("axr", "er"),
            Map.entry("ix", "ih"),
            Map.entry("ux", "uw"),
            Map.entry("ax-h", "ax"),
            Map.entry("el", "ax l"),
            Map.entry("em", "ax m"),
            Map.entry("en", "ax n"),
            Map.entry("eng", "ax ng"),
            Map.entry("dx", "d"),
            Map.entry("nx", "n"),
            Map.entry("hv", "hh"),
            Map.entry("h", "hh"),
            Map.entry("j", "jh"),
            Map.entry("wh", "w"),
            Map.entry("q", ""));

    private Arpabet() {}

    static List<String> phones(String written) {
        List<String> phones = new ArrayList<>();
        for (String symbol : written.trim().toLowerCase(Locale.ROOT).split("\\s+")) {
            add(phones, symbol, written);
        }
        return settled(phones, written);
    }

    private static void add(List<String> phones, String symbol, String written) {
        boolean marked = symbol.matches(".*[012]");
        String bare = marked ? symbol.substring(0, symbol.length() - 1) : symbol;
        String stress = marked && !symbol.endsWith("0") ? "1" : "";
        if (symbol.equals("ah0")) {
            phones.add("ax");
        } else if (VOWELS.contains(bare)) {
            phones.add(bare + stress);
        } else if (CONSONANTS.contains(symbol)) {
            phones.add(symbol);
        } else if (OTHERS.containsKey(symbol)) {
            phones.addAll(List.of(OTHERS.getOrDefault(symbol, "").split(" ")));
            phones.remove("");
        } else {
            throw new LexiconException("\"" + symbol + "\" in \"" + written + "\" is no ARPABET phone.");
        }
    }

    /** The phones with at least one stress; a word that has none marked is stressed on its first full vowel. */
    static List<String> settled(List<String> phones, String written) {
        if (phones.isEmpty()) {
            throw new LexiconException("\"" + written + "\" holds no sound.");
        }
        if (phones.size() > MOST) {
            throw new LexiconException(
                    "A pronunciation has at most " + MOST + " sounds, this one " + phones.size() + ".");
        }
        List<String> settled = new ArrayList<>(phones);
        int first = firstFull(settled);
        if (first >= 0 && settled.stream().noneMatch(phone -> phone.endsWith("1"))) {
            settled.set(first, settled.get(first) + "1");
        }
        return List.copyOf(settled);
    }

    private static int firstFull(List<String> phones) {
        for (int i = 0; i < phones.size(); i++) {
            if (vowel(phones.get(i)) && !phones.get(i).equals("ax")) {
                return i;
            }
        }
        return -1;
    }

    static boolean vowel(String phone) {
        return VOWELS.contains(phone.endsWith("1") ? phone.substring(0, phone.length() - 1) : phone);
    }
}
