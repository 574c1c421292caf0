package dev.lectern.http.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.Article;
import dev.lectern.article.Page;
import dev.lectern.article.Summary;
import dev.lectern.article.Words;
import dev.lectern.http.door.Site;
import dev.lectern.http.problem.Problem;
import dev.lectern.markup.ArticleMarkup;
import dev.lectern.speech.Voices;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages as HTML. Which value goes where stands in {@code docs/pages.md}. */
public final class Pages {
    private final Templates templates;
    private final Modules modules = new Modules();
    private final Voices voices;
    private final Site site;

    /**
     * @param voices from which an article's reader will come
     * @param site where the pages' links lead
     */
    public Pages(Voices voices, Site site) {
        this.voices = voices;
        this.site = site;
        this.templates = new Templates(site.path());
    }

    /** The library: a part of the list of articles, or what a search found. */
    public String library(String q, Page page) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Summary summary : page.articles()) {
            rows.add(row(summary));
        }
        String search = q.isBlank() ? "" : "&q=" + encoded(q);
        Optional<String> next = page.next().map(cursor -> site.at("/?cursor=") + encoded(cursor) + search);
        Map<String, Object> values = new HashMap<>();
        values.put("q", q);
        values.put("searching", !q.isBlank());
        values.put("articles", rows);
        values.put("empty", rows.isEmpty());
        values.put("next", next.orElse(""));
        String words = q.isBlank() ? "" : "?q=" + encoded(q);
        values.put("modules", modules.of("js/library.js"));
        values.put("feed", site.at("/feed.xml") + words);
        values.put("book", site.at("/api/articles.epub") + words);
        return templates.fill("library", values);
    }

    /** One article with its player. */
    public String read(Article article) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", article.id());
        values.put("title", article.title());
        values.put("author", article.author());
        values.put("language", article.language());
        values.put("published", article.published().orElse(""));
        values.put("source", article.source().filter(Pages::web).orElse(""));
        values.put("minutes", minutes(Words.minutes(article.words())));
        values.put("words", article.words() == 1 ? "1 word" : String.format(Locale.ROOT, "%,d words", article.words()));
        values.put("titled", ArticleMarkup.beginsWithTitle(article));
        values.put("body", ArticleMarkup.of(article));
        values.put("modules", modules.of("js/reader.js"));
        values.put("advice", voices.advice(article.language()).orElse(""));
        return templates.fill("read", values);
    }

    /** What programs can ask for, as the OpenAPI description has it. */
    public String api(ObjectNode description) {
        return templates.fill("api", ApiPage.values(description));
    }

    /** What went wrong, and what can be done about it. */
    public String error(Problem problem) {
        int status = problem.status();
        boolean missing = status == 404;
        return templates.fill(
                "error",
                Map.of(
                        "status",
                        status,
                        "title",
                        ErrorWords.title(problem),
                        "detail",
                        ErrorWords.detail(problem),
                        "missing",
                        missing,
                        "passing",
                        status == 408 || status == 429 || status >= 500));
    }

    /** Asks for a token. */
    public String signIn(Problem problem) {
        return templates.fill("sign-in", Map.of("detail", ErrorWords.detail(problem)));
    }

    private static Map<String, Object> row(Summary summary) {
        return Map.of(
                "id", summary.id(),
                "title", summary.title(),
                "author", summary.author(),
                "language", summary.language(),
                "published", summary.published().orElse(""),
                "minutes", minutes(summary.minutes()));
    }

    /** Nothing is said of no minutes. */
    private static Object minutes(int minutes) {
        return minutes == 0 ? "" : minutes;
    }

    /** A link leads to the web and nowhere else: an address such as {@code javascript:} is left out. */
    private static boolean web(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
