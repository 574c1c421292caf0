package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.Summary;
import dev.lectern.audio.AudioFormat;
import dev.lectern.http.door.Site;
import dev.lectern.http.flow.Json;
import dev.lectern.speech.Voices;
import java.util.List;
import java.util.Optional;

/** Articles as the API shows them. What is unknown is {@code null}. */
public final class ArticleJson {
    private final List<AudioFormat> formats;

    private final Voices voices;
    private final Site site;

    /**
     * @param voices who may read them
     * @param site where the links lead
     */
    public ArticleJson(List<AudioFormat> formats, Voices voices, Site site) {
        this.formats = formats;
        this.voices = voices;
        this.site = site;
    }

    /** An article as a list shows it. */
    public ObjectNode summary(Summary summary) {
        ObjectNode node = Json.object();
        head(node, summary.id(), summary.title(), summary.author(), summary.language(), summary.published());
        node.put("updated", summary.updated().toString());
        node.put("words", summary.words());
        node.put("length", summary.length());
        node.put("minutes", summary.minutes());
        node.set("links", links(summary.id()));
        return node;
    }

    /** A whole article. */
    public ObjectNode whole(Article article) {
        ObjectNode node = Json.object();
        head(node, article.id(), article.title(), article.author(), article.language(), article.published());
        node.put("source", article.source().orElse(null));
        node.put("updated", article.updated().toString());
        node.put("words", article.words());
        node.put("text", article.text());
        node.putArray("blocks")
                .addAll(article.blocks().stream().map(ArticleJson::block).toList());
        node.put("advice", voices.advice(article.language()).orElse(null));
        node.set("links", links(article.id()));
        return node;
    }

    private static void head(
            ObjectNode node, String id, String title, String author, String language, Optional<String> published) {
        node.put("id", id);
        node.put("title", title);
        node.put("author", author.isEmpty() ? null : author);
        node.put("language", language);
        node.put("published", published.orElse(null));
    }

    private static ObjectNode block(Block block) {
        ObjectNode node = Json.object().put("kind", block.kind().word());
        node.put("level", block.level());
        node.put("number", block.number());
        node.put("from", block.span().from());
        node.put("to", block.span().to());
        node.put("language", block.language().isEmpty() ? null : block.language());
        return node;
    }

    /** Where an article is found. */
    String address(String id) {
        return site.at("/api/articles/" + id);
    }

    private ObjectNode links(String id) {
        String self = address(id);
        ObjectNode links = Json.object().put("self", self).put("page", site.at("/read/" + id));
        ObjectNode audio = links.putObject("audio");
        formats.forEach(format -> audio.put(format.extension(), self + "/audio." + format.extension()));
        links.put("epub", self + ".epub");
        links.put("timeline", self + "/timeline.json");
        links.put("narration", self + "/narration");
        links.put("place", self + "/place");
        return links;
    }
}
