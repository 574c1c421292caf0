package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.publish.Selection;
import dev.lectern.publish.epub.Book;
import dev.lectern.publish.epub.Title;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Gives the library, or what a search finds, as one book. */
public record GiveLibraryBook(ArticleFolder articles, Narrations narrations, Books books) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Gives the library as one book with its sound (EPUB 3.3)", Book.MEDIA_TYPE)
                .taking(Selections.PARAMETERS)
                .failing(404, 409, 412, 429, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Selection selection = Selections.of(query);
        List<Article> found = Selections.newest(articles, selection);
        if (found.isEmpty()) {
            throw Problem.notFound("No article is found by that, so there is no book; ask for other words.");
        }
        List<Book.Read> reads = found.stream()
                .map(article -> new Book.Read(article, narrations.own(article)))
                .toList();
        Title title = new Title(
                "lectern:library:" + selection.query(),
                selection.title(),
                selection.language(found),
                "",
                Optional.empty(),
                Optional.empty());
        books.send(ctx, title, "lectern", reads);
    }
}
