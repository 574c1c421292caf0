package dev.lectern.bench.understood;

import java.util.List;

/** Words put in, left out and mistaken: the least number of them that makes one row of words another (Levenshtein, 1966). */
final class WordErrors {
    private WordErrors() {}

    static int between(List<String> said, List<String> heard) {
        int[] before = new int[heard.size() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= said.size(); i++) {
            int[] here = new int[before.length];
            here[0] = i;
            for (int j = 1; j < here.length; j++) {
                int mistaken = said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1;
                here[j] = Math.min(before[j - 1] + mistaken, 1 + Math.min(before[j], here[j - 1]));
            }
            before = here;
        }
        return before[heard.size()];
    }
}
