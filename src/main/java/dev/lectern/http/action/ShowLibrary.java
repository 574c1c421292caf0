package dev.lectern.http.action;

import dev.lectern.article.ArticleFolder;
import dev.lectern.article.Page;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.page.Pages;
import io.javalin.http.Context;
import java.util.List;

/** Shows the library. */
public record ShowLibrary(ArticleFolder articles, Pages pages) implements Action {
    private static final int ROWS = 50;

    @Override
    public Operation operation() {
        return Operation.giving("Shows the library", "text/html")
                .taking(List.of(
                        Parameter.text("q", "Words that title and text must hold."),
                        Parameter.text("cursor", "Where the page before ended.")));
    }

    @Override
    public void answer(Context ctx, Query query) {
        String q = query.get("q").orElse("");
        Page page = articles.page(q, ROWS, query.get("cursor"));
        Documents.text(ctx, "text/html", pages.library(q, page));
    }
}
