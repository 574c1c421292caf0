package dev.lectern.text.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words in capitals are said as words and which letter by letter, as far as lists can tell. */
final class Vocabulary {
    private static final Set<String> WORDS = words("words.txt");
    private static final Set<String> ACRONYMS = words("acronyms.txt");
    private static final Set<String> SPELLED = words("initialisms.txt");
    private static final Map<String, String> SAYINGS = Table.pairs("sayings.tsv");

    private Vocabulary() {}

    /** Whether it is an ordinary English word of up to six letters; given in small letters. */
    static boolean word(String word) {
        return WORDS.contains(word);
    }

    /** Whether it is an acronym that is said as a word, such as NATO; given in capitals. */
    static boolean acronym(String capitals) {
        return ACRONYMS.contains(capitals);
    }

    /** Whether it is spelled although it looks like a word, such as US; given in capitals. */
    static boolean spelled(String capitals) {
        return SPELLED.contains(capitals);
    }

    /** How something is said that is read in a way of its own, such as IEEE; nothing for the rest. */
    static String saying(String written) {
        return SAYINGS.getOrDefault(written, "");
    }

    private static Set<String> words(String table) {
        Set<String> words = new HashSet<>();
        for (String[] row : Table.rows(table)) {
            words.addAll(List.of(row[0].split(" ")));
        }
        return Set.copyOf(words);
    }
}
