package dev.lectern.http.action;

import dev.lectern.article.Block;
import dev.lectern.http.problem.Problem;
import dev.lectern.speech.Voices;
import io.javalin.http.Context;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a text of either type from a client that wants to know what is not followed. */
public final class SpokenMarkup {
    /** The field that tells what is known to SSML and not followed. */
    private static final String NOTICE = "Lectern-Notice";

    private static final int MOST_NOTICES = 8;

    private SpokenMarkup() {}

    /** @throws Problem 400 where it is not {@code plain} or {@code ssml}, or cannot be used */
    static SpeechText of(Context ctx, String type, String text, Voices voices) {
        SpeechText spoken = switch (type) {
            case "plain" -> SpeechText.plain(text);
            case "ssml" -> SpeechText.ssml(text).strictly();
            default -> throw Problem.parameter("type", "The parameter type is plain or ssml.");
        };
        spoken.check(voices);
        if (type.equals("ssml")) {
            tell(ctx, spoken, voices);
        }
        return spoken;
    }

    /** Tells the client what of a text's markup is not followed. */
    public static void tell(Context ctx, SpeechText spoken, Voices voices) {
        Stream<String> notices = spoken.notices().stream()
                .limit(MOST_NOTICES)
                .map(notice -> "line " + notice.line() + ": " + notice.text());
        Stream<String> tongues = Stream.concat(
                        Stream.of(spoken.article().language()),
                        spoken.article().blocks().stream().map(Block::language))
                .distinct()
                .filter(language -> !language.isEmpty() && !voices.speaks(language))
                .map(language -> "no voice here speaks " + language + ".");
        String told = Stream.concat(notices, tongues).collect(Collectors.joining(" "));
        if (!told.isEmpty()) {
            // A field's value is printable ASCII.
            ctx.res().setHeader(NOTICE, told.replaceAll("[^ -~]", "?"));
        }
    }
}
