package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.input.Query;
import dev.lectern.publish.epub.Book;
import dev.lectern.publish.epub.Title;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Gives an article as a book that reads itself aloud. */
public record GiveBook(ArticleFolder articles, Narrations narrations, Books books) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Gives an article as a book with its sound (EPUB 3.3)", Book.MEDIA_TYPE)
                .taking(Narrations.PARAMETERS)
                .failing(404, 409, 412, 422, 429, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Article article = ArticleIds.article(ctx, articles);
        Book.Read read = new Book.Read(article, Optional.of(narrations.of(article, query)));
        Title title = new Title(
                "lectern:article:" + article.id(),
                article.title(),
                article.language(),
                article.author(),
                article.published(),
                article.source());
        books.send(ctx, title, article.id(), List.of(read));
    }
}
