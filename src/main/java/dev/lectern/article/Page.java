package dev.lectern.article;

import java.util.List;
import java.util.Optional;

/**
 * Part of a list of articles, the newest first.
 *
 * @param articles in order
 * @param next cursor of the page that follows, empty on the last
 */
public record Page(List<Summary> articles, Optional<String> next) {
    public Page {
        articles = List.copyOf(articles);
    }
}
