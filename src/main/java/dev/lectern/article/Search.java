package dev.lectern.article;

import java.util.List;

/**
 * What somebody looks for: words that an article must hold, in any order, case and accents aside.
 *
 * @param words folded; none finds all
 */
record Search(List<String> words) {
    static Search of(String query) {
        return new Search(List.of(Folding.fold(query).strip().split("\\s+")));
    }

    /**
     * Whether a text holds them all.
     *
     * @param folded the text, folded likewise
     */
    boolean finds(String folded) {
        return words.stream().allMatch(folded::contains);
    }
}
