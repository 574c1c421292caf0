package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code e.g.}, {@code i.e.}, {@code et al.} and their like, which are read in English. */
final class LatinPhrase implements Rule {
    private static final Pattern PHRASE = Pattern.compile(
            "(?:[Ee]\\.? ?[Gg]\\.|E\\.G\\.|[Ii]\\.? ?[Ee]\\.|[Nn]\\.[Bb]\\.|et al\\.|[Ww]/o\\b|[Ww]/(?= )|[Ii]bid\\.|p\\.a\\.|c/o\\b|b/c\\b|w/[ce](?= \\d)|y/o\\b|eg(?=,? )|ie(?=,? ))");
    private static final Map<String, String> WORDS = words(
            "eg",
            "for example",
            "ie",
            "that is",
            "nb",
            "note well",
            "etal",
            "et al",
            "w/o",
            "without",
            "w/",
            "with",
            "c/o",
            "care of",
            "b/c",
            "because",
            "y/o",
            "year old",
            "w/c",
            "week commencing",
            "w/e",
            "week ending",
            "ibid",
            "ibid",
            "pa",
            "per annum");

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return Map.copyOf(words);
    }

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if ("eEiInNpwWcby".indexOf(scan.at(at)) < 0 || scan.letter(at - 1)) {
            return at;
        }
        Matcher phrase = scan.matcher(PHRASE, at);
        if (!phrase.lookingAt()) {
            return at;
        }
        String letters = Letters.word(phrase.group()).replaceAll("[. ]", "");
        reading.say(at, phrase.end(), "abbreviation", WORDS.getOrDefault(letters, letters));
        return phrase.end();
    }
}
