package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.flow.Json;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/** How events are written. */
enum EventForm {
    /** Server-sent events (WHATWG HTML, section 9.2). */
    SSE("text/event-stream") {
        @Override
        byte[] event(String id, String name, ObjectNode data) {
            return utf8("id: " + id + "\nevent: " + name + "\ndata: " + Json.write(known(id, data)) + "\n\n");
        }

        @Override
        byte[] keepAlive() {
            return utf8(": still here\n\n");
        }
    },
    /** One JSON object a line. */
    LINES("application/x-ndjson") {
        @Override
        byte[] event(String id, String name, ObjectNode data) {
            ObjectNode named = Json.object().put("event", name);
            named.setAll(known(id, data));
            return utf8(Json.write(named) + "\n");
        }

        @Override
        byte[] keepAlive() {
            return utf8("\n");
        }
    };

    private final String mediaType;

    EventForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The form that a request names in {@code Accept}, if it names one; wildcards do not ask for events. */
    static Optional<EventForm> wanted(Context ctx) {
        String field = String.join(",", Collections.list(ctx.req().getHeaders("Accept")));
        return Arrays.stream(values())
                .filter(form -> Arrays.stream(field.toLowerCase(Locale.ROOT).split(","))
                        .anyMatch(type -> type.split(";")[0].strip().equals(form.mediaType)))
                .findFirst();
    }

    /** Content type. */
    String mediaType() {
        return mediaType;
    }

    abstract byte[] event(String id, String name, ObjectNode data);

    /** What keeps a silent connection open. */
    abstract byte[] keepAlive();

    /** The same object in every form: with its id, by which a client says what it saw last. */
    private static ObjectNode known(String id, ObjectNode data) {
        ObjectNode known = Json.object().put("id", id);
        known.setAll(data);
        return known;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
