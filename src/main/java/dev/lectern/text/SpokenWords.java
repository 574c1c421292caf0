package dev.lectern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes spoken words of what the rules say. */
public final class SpokenWords {
    /** No spoken word is longer. */
    static final int MOST_LETTERS = 40;

    private static final Map<Character, String> LETTERS = letters();

    private SpokenWords() {}

    /** The words of a string of words with single spaces between; a capital is the name of the letter. */
    public static List<SpokenWord> of(String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.indexOf(' ') < 0 && words.length() <= MOST_LETTERS) {
            return List.of(word(words));
        }
        List<SpokenWord> spoken = new ArrayList<>();
        for (String word : words.split(" ")) {
            for (int from = 0; from < word.length(); from += MOST_LETTERS) {
                spoken.add(word(word.substring(from, Math.min(word.length(), from + MOST_LETTERS))));
            }
        }
        return spoken;
    }

    private static SpokenWord word(String word) {
        char first = word.charAt(0);
        if (first < 'A' || first > 'Z') {
            return new SpokenWord(word);
        }
        String letter = String.valueOf((char) (first | 0x20));
        if (word.length() == 1) {
            return first == 'A' ? new SpokenWord(letter, phones(first)) : new SpokenWord(letter);
        }
        List<String> phones = new ArrayList<>(phones(first));
        phones.addAll(first == 'H' || first == 'S' || first == 'X' ? List.of("ih0", "z") : List.of("z"));
        return new SpokenWord(letter + "'s", phones);
    }

    private static List<String> phones(char letter) {
        return List.of(LETTERS.getOrDefault(letter, "ey1").split(" "));
    }

    /** How the letters are called, in the phones of the CMU dictionary. */
    private static Map<Character, String> letters() {
        return Map.ofEntries(
                Map.entry('A', "ey1"),
                Map.entry('B', "b iy1"),
                Map.entry('C', "s iy1"),
                Map.entry('D', "d iy1"),
                Map.entry('E', "iy1"),
                Map.entry('F', "eh1 f"),
                Map.entry('G', "jh iy1"),
                Map.entry('H', "ey1 ch"),
                Map.entry('I', "ay1"),
                Map.entry('J', "jh ey1"),
                Map.entry('K', "k ey1"),
                Map.entry('L', "eh1 l"),
                Map.entry('M', "eh1 m"),
                Map.entry('N', "eh1 n"),
                Map.entry('O', "ow1"),
                Map.entry('P', "p iy1"),
                Map.entry('Q', "k y uw1"),
                Map.entry('R', "aa1 r"),
                Map.entry('S', "eh1 s"),
                Map.entry('T', "t iy1"),
                Map.entry('U', "y uw1"),
                Map.entry('V', "v iy1"),
                Map.entry('W', "d ah1 b ax0 l y uw0"),
                Map.entry('X', "eh1 k s"),
                Map.entry('Y', "w ay1"),
                Map.entry('Z', "z iy1"));
    }
}
