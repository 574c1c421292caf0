package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.problem.Problem;
import io.javalin.http.Context;
import java.util.regex.Pattern;

/** Finds the article that an address names. What is no id never reaches the folder. */
final class ArticleIds {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,80}");

    private ArticleIds() {}

    /** @throws Problem 404 when it can name no article */
    static String id(Context ctx) {
        String id = ctx.pathParam("id");
        if (!ID.matcher(id).matches()) {
            throw Problem.notFound("That is no id of an article; an id is 1 to 80 of a to z, 0 to 9 and -.");
        }
        return id;
    }

    /** @throws Problem 404 when there is none */
    static Article article(Context ctx, ArticleFolder articles) {
        return articles.find(id(ctx))
                .orElseThrow(() -> Problem.notFound("There is no article with that id; see /api/articles."));
    }
}
