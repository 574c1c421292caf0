package dev.lectern.publish;

import dev.lectern.article.Article;
import dev.lectern.article.Summary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which articles a feed or a book holds.
 *
 * @param words that title and text must hold; empty for all
 * @param language BCP 47; one without a region takes every region; empty for all
 */
public record Selection(String words, String language) {
    /** Whether it takes an article in which the words were found. */
    public boolean takes(Summary summary) {
        String asked = language.toLowerCase(Locale.ROOT);
        String given = summary.language().toLowerCase(Locale.ROOT);
        return asked.isEmpty() || given.equals(asked) || given.startsWith(asked + "-");
    }

    /** What it is called. */
    public String title() {
        String title = words.isBlank() ? "Lectern" : "Lectern: “" + words.strip() + "”";
        return language.isEmpty() ? title : title + " (" + language + ")";
    }

    /** Its parameters as an address has them. */
    public String query() {
        return Stream.of(parameter("q", words.strip()), parameter("language", language))
                .filter(parameter -> !parameter.isEmpty())
                .collect(Collectors.joining("&"));
    }

    /** The language of most of some articles, of those with as many the first by name; English where there is none. */
    public String language(List<Article> articles) {
        Map<String, Long> counts = articles.stream()
                .collect(Collectors.groupingBy(Article::language, TreeMap::new, Collectors.counting()));
        String most = "en";
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            most = count.getValue() > counts.getOrDefault(most, 0L) ? count.getKey() : most;
        }
        return most;
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
