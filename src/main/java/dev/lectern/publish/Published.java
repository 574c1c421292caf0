package dev.lectern.publish;

import dev.lectern.article.Article;
import dev.lectern.article.PublicationDate;
import java.time.Instant;

/** When an article counts as published: as its front matter says, in UTC where that does not, else when its file changed. */
public final class Published {
    private Published() {}

    /** The moment. */
    public static Instant of(Article article) {
        return article.published().flatMap(PublicationDate::read).orElse(article.updated());
    }
}
