package dev.lectern.text.rules;

import java.util.Set;

/** A run of small letters that may be no word: without a vowel it is spelled out. */
final class SmallWord {
    private static final Set<String> HUMMED = Set.of(
            "hmm", "mm", "mmm", "psst", "pst", "brr", "brrr", "shh", "nth", "pfft", "tsk", "zzz", "grr", "hm", "th",
            "cwm", "st");
    private static final int LONGEST_SPELLED = 6;

    private SmallWord() {}

    /** The word itself, or the names of its letters. */
    static String words(String word) {
        boolean letters = word.length() == 1 && !word.equals("a") && !word.equals("i");
        boolean spelled = word.length() > 1
                && word.length() <= LONGEST_SPELLED
                && !Sounds.hasVowel(word)
                && !HUMMED.contains(word);
        return letters || spelled ? Letters.names(word) : word;
    }
}
