package dev.lectern.text.rules;

import java.util.Map;

/** Millions and the like, as they are written behind a sum or a count. */
final class Scale {
    private static final Map<String, String> ATTACHED = Map.ofEntries(
            Map.entry("k", "thousand"),
            Map.entry("K", "thousand"),
            Map.entry("m", "million"),
            Map.entry("M", "million"),
            Map.entry("mn", "million"),
            Map.entry("MN", "million"),
            Map.entry("mm", "million"),
            Map.entry("MM", "million"),
            Map.entry("mln", "million"),
            Map.entry("mil", "million"),
            Map.entry("b", "billion"),
            Map.entry("B", "billion"),
            Map.entry("bn", "billion"),
            Map.entry("Bn", "billion"),
            Map.entry("BN", "billion"),
            Map.entry("bln", "billion"),
            Map.entry("t", "trillion"),
            Map.entry("T", "trillion"),
            Map.entry("tn", "trillion"),
            Map.entry("trn", "trillion"),
            Map.entry("cr", "crore"));
    private static final java.util.Set<String> WORDS = java.util.Set.of(
            "hundred",
            "thousand",
            "million",
            "billion",
            "trillion",
            "quadrillion",
            "lakh",
            "crore",
            "mn",
            "bn",
            "tn",
            "m",
            "mln",
            "bln");

    private Scale() {}

    /** The scale that letters right behind a figure of money stand for, or nothing. */
    static String attached(String letters) {
        return ATTACHED.getOrDefault(letters, "");
    }

    /** The scale that a word after a figure stands for, or nothing. */
    static String word(String word) {
        if (!WORDS.contains(word)) {
            return "";
        }
        return ATTACHED.getOrDefault(word, word);
    }
}
