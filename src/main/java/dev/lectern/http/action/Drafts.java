package dev.lectern.http.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.Draft;
import dev.lectern.article.Format;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Reads articles as clients hand them in. */
final class Drafts {
    /** Content types that are taken. */
    static final List<String> TYPES = List.of("text/plain", "text/markdown", "text/html", Body.JSON);

    /** The members of an article as JSON. */
    static final List<Parameter> MEMBERS = List.of(
            Parameter.text("title", "Its title; the first heading or line where it is not given."),
            Parameter.text("text", "The article."),
            Parameter.word(
                    "format", List.of("plain", "markdown", "html"), "How the text is written; plain if not given."),
            Parameter.text("author", "Who wrote it."),
            Parameter.text("language", "Its language, as in BCP 47."),
            Parameter.text("voice", "The id of the voice that reads it."),
            Parameter.text("published", "When it was published."),
            Parameter.text("source", "Where it comes from."));

    private Drafts() {}

    static Draft read(Body body) {
        return Format.ofMediaType(body.type())
                .map(format -> Draft.of(format, body.text()))
                .orElseGet(() -> ofJson(body.object()));
    }

    private static Draft ofJson(ObjectNode object) {
        object.fieldNames().forEachRemaining(name -> {
            if (MEMBERS.stream().noneMatch(member -> member.name().equals(name))) {
                throw Problem.parameter(name, "An article has no member " + name + ".");
            }
        });
        String text = member(object, "text")
                .orElseThrow(() -> Problem.parameter("text", "The member text is missing; it holds the article."));
        Format format = member(object, "format")
                .map(word -> Format.ofWord(word)
                        .orElseThrow(
                                () -> Problem.parameter("format", "The member format is plain, markdown or html.")))
                .orElse(Format.PLAIN);
        return new Draft(
                format,
                text,
                member(object, "title"),
                member(object, "author"),
                member(object, "language"),
                member(object, "voice"),
                member(object, "published"),
                member(object, "source"));
    }

    private static Optional<String> member(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Problem.parameter(name, "The member " + name + " is a string.");
        }
        return Optional.of(value.asText());
    }
}
