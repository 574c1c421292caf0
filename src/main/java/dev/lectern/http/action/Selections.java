package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.publish.Published;
import dev.lectern.publish.Selection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Reads which articles a feed or a book is to hold. */
final class Selections {
    static final List<Parameter> PARAMETERS = List.of(
            Parameter.text("q", "Words that title and text must hold."),
            Parameter.text("language", "A language of the articles, such as en or en-GB."));

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

    private Selections() {}

    /** The articles of a selection, the newest first. */
    static List<Article> newest(ArticleFolder articles, Selection selection) {
        return articles.search(selection.words()).stream()
                .filter(selection::takes)
                .flatMap(summary -> articles.find(summary.id()).stream())
                .sorted(Comparator.comparing(Published::of).reversed())
                .toList();
    }

    /** @throws Problem 400 for what is no language */
    static Selection of(Query query) {
        String language = query.get("language").orElse("");
        if (query.get("language").isPresent() && !LANGUAGE.matcher(language).matches()) {
            throw Problem.parameter(
                    "language", "The parameter language is a language tag of BCP 47, such as en or en-GB.");
        }
        return new Selection(query.get("q").orElse(""), language);
    }
}
