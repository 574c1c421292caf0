package dev.lectern.publish.feed;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.timing.Cue;
import dev.lectern.timing.Timeline;
import java.util.Optional;

/** An article's headings as chapters (Podcast Namespace, "JSON Chapters Format" 1.2.0), in seconds. */
public final class Chapters {
    /** Its content type. */
    public static final String MEDIA_TYPE = "application/json+chapters";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Chapters() {}

    /** The whole file. A heading of which nothing is said starts with what follows it, or is left out at the end. */
    public static String write(Article article, Timeline timeline) {
        ObjectNode root = JSON.createObjectNode().put("version", "1.2.0").put("title", article.title());
        ArrayNode chapters = root.putArray("chapters");
        for (Block block : article.blocks()) {
            if (block.kind() == BlockKind.HEADING) {
                start(block, timeline)
                        .ifPresent(frame -> chapters.addObject()
                                .put(
                                        "startTime",
                                        Math.round(frame
                                                        * 1000.0
                                                        / timeline.voice().sampleRate())
                                                / 1000.0)
                                .put("title", block.span().of(article.text())));
            }
        }
        return root.toString();
    }

    private static Optional<Long> start(Block heading, Timeline timeline) {
        return timeline.cues().stream()
                .filter(cue -> cue.span().from() >= heading.span().from())
                .findFirst()
                .map(Cue::start);
    }
}
