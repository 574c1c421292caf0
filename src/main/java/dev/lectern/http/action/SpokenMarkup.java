package dev.lectern.http.action;

import dev.lectern.http.problem.Problem;
import dev.lectern.speech.Voices;
import dev.lectern.ssml.Notice;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;

/** Takes a text of either type from a client that wants to know what is not followed. */
final class SpokenMarkup {
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
        if (!spoken.notices().isEmpty()) {
            ctx.res().setHeader(NOTICE, written(spoken.notices()));
        }
        return spoken;
    }

    /** A field's value is printable ASCII. */
    private static String written(List<Notice> notices) {
        return notices.stream()
                .limit(MOST_NOTICES)
                .map(notice -> "line " + notice.line() + ": " + notice.text())
                .collect(Collectors.joining(" "))
                .replaceAll("[^ -~]", "?");
    }
}
