package dev.lectern.article;

import java.util.Optional;

/**
 * One file of the folder as it was last read.
 *
 * @param file its name
 * @param id the id that its name gives
 * @param stamp as it was before it was read
 * @param settled whether it was old enough then that a later change must show in the stamp
 * @param digest of its bytes; empty when it was not read
 * @param served the article, unless something is wrong with the file
 * @param problem what is wrong with it; empty for nothing
 */
record Shelved(
        String file, String id, Stamp stamp, boolean settled, String digest, Optional<Served> served, String problem) {

    /**
     * An article with what a list and a search need of it.
     *
     * @param article the article
     * @param summary of it
     * @param folded title and text as they are searched
     */
    record Served(Article article, Summary summary, String folded) {
        static Served of(Article article) {
            return new Served(article, Summary.of(article), Folding.fold(article.title() + "\n" + article.text()));
        }
    }

    /** Whether there is nothing new in a file with this stamp. */
    boolean upToDate(Stamp now) {
        return settled && stamp.equals(now);
    }
}
