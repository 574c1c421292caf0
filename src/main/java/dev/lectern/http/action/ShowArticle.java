package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import dev.lectern.http.page.Pages;
import dev.lectern.narration.Narration;
import dev.lectern.production.ProductionException;
import dev.lectern.production.Studio;
import dev.lectern.speech.Voice;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows one article with its player, which asks for its times next: finding them is begun meanwhile. */
public record ShowArticle(ArticleFolder articles, Pages pages, Narrations narrations, Studio studio) implements Action {
    private static final Logger LOG = LoggerFactory.getLogger(ShowArticle.class);

    @Override
    public Operation operation() {
        return Operation.giving("Shows an article with its player", "text/html").failing(404);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Article article = ArticleIds.article(ctx, articles);
        if (!Replies.headOnly(ctx)) {
            narrations.own(article).ifPresent(this::begin);
        }
        Documents.text(ctx, "text/html", pages.read(article));
    }

    /** Where they cost little: a voice that must speak before it can tell is left until somebody asks. */
    private void begin(Narration narration) {
        if (narration.voice().timing() == Voice.Timing.EXACT) {
            try {
                studio.partialTimeline(narration);
            } catch (ProductionException e) {
                LOG.debug(
                        "The times of {} are not begun ahead: {}",
                        narration.article().id(),
                        e.getMessage());
            }
        }
    }
}
