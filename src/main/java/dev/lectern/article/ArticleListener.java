package dev.lectern.article;

import java.util.Set;

/** Is told when articles change. */
public interface ArticleListener {
    /**
     * Called after the folder serves the new state, on the thread that noticed; to be short.
     *
     * @param changed ids of new articles and of those whose file has other bytes
     * @param removed ids that are gone
     */
    void articlesChanged(Set<String> changed, Set<String> removed);
}
