package dev.lectern.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.flow.Json;
import dev.lectern.http.problem.Problem;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A request's body, in UTF-8.
 *
 * @param type its content type without parameters, lower case
 * @param text its content
 */
public record Body(String type, String text) {
    /** Content type of a form. */
    public static final String FORM = "application/x-www-form-urlencoded";
    /** Content type of JSON. */
    public static final String JSON = "application/json";

    /**
     * Answers once the body is here.
     *
     * @param types content types that are taken
     * @throws Problem 415 for another content type or another encoding than UTF-8, 413 when it is too large
     */
    public static void take(Context ctx, List<String> types, Consumer<Body> answer) {
        String type = type(ctx, types);
        Inflow.take(ctx, bytes -> {
            String text = Percent.utf8(bytes)
                    .orElseThrow(() -> Problem.of(400, "The body is not UTF-8; save it as UTF-8 and send it again."));
            answer.accept(new Body(type, text));
        });
    }

    /** Its form fields. @throws Problem 400 for a field that is not known */
    public Query form(List<Parameter> known) {
        return Query.parse(text, known);
    }

    /** Its members as parameters; numbers stand as they are written. @throws Problem 400 when it is no such object */
    public Query members(List<Parameter> known) {
        Map<String, String> values = new HashMap<>();
        object().properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isContainerNode()) {
                throw Problem.parameter(member.getKey(), "The member " + member.getKey() + " is one plain value.");
            }
            if (value.isNumber() && text(member.getKey(), known)) {
                throw Problem.parameter(member.getKey(), "The member " + member.getKey() + " is a string.");
            }
            if (!value.isNull()) {
                values.put(member.getKey(), value.asText());
            }
        });
        return Query.of(values, known);
    }

    private static boolean text(String name, List<Parameter> known) {
        return known.stream()
                .anyMatch(one -> one.name().equals(name) && one.type().equals("string"));
    }

    /** The JSON object that it is. @throws Problem 400 when it is none */
    public ObjectNode object() {
        return Json.readObject(text)
                .orElseThrow(() -> Problem.of(400, "The body is not one JSON object, each member once; see to it."));
    }

    private static String type(Context ctx, List<String> types) {
        String field = Optional.ofNullable(ctx.req().getContentType()).orElse("");
        String[] parts = field.toLowerCase(Locale.ROOT).split(";");
        String type = parts[0].strip();
        if (!types.contains(type)) {
            throw Problem.of(415, "The body's Content-Type is not taken here; send " + String.join(", ", types) + ".")
                    .with("Accept-Post", String.join(", ", types));
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.matches("charset=(utf-?8|us-ascii)")) {
                throw Problem.of(415, "Only UTF-8 is read here; save the text as UTF-8.");
            }
        }
        return type;
    }
}
