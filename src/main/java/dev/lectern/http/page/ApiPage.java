package dev.lectern.http.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.problem.ProblemJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the page about the API shows: the OpenAPI description, for people. */
final class ApiPage {
    private ApiPage() {}

    static Map<String, Object> values(ObjectNode description) {
        Map<String, List<Map<String, Object>>> byTag = new HashMap<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> byTag.computeIfAbsent(
                                        method.getValue().path("tags").path(0).asText(), tag -> new ArrayList<>())
                                .add(operation(method.getKey(), path.getKey(), method.getValue()))));
        List<Map<String, Object>> groups = new ArrayList<>();
        description.path("tags").forEach(tag -> groups.add(group(tag, byTag)));
        return Map.of("version", description.at("/info/version").asText(), "groups", groups);
    }

    private static Map<String, Object> group(JsonNode tag, Map<String, List<Map<String, Object>>> byTag) {
        String name = tag.path("name").asText();
        return Map.of(
                "anchor",
                name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                "name",
                name,
                "about",
                tag.path("description").asText(),
                "operations",
                byTag.getOrDefault(name, List.of()));
    }

    private static Map<String, Object> operation(String method, String path, JsonNode node) {
        Map<String, Object> values = new HashMap<>();
        List<Map<String, Object>> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
        values.put("id", node.path("operationId").asText());
        values.put("method", method.toUpperCase(Locale.ROOT));
        values.put("path", path);
        values.put("summary", node.path("summary").asText());
        values.put("scope", node.path("x-scope").asText());
        values.put("takes", types(node.at("/requestBody/content")));
        values.put("parameters", parameters);
        values.put("any", !parameters.isEmpty());
        List<String> answers = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        node.path("responses").properties().forEach(answer -> {
            String types = types(answer.getValue().path("content"));
            if (types.equals(ProblemJson.MEDIA_TYPE)) {
                problems.add(answer.getKey());
            } else {
                answers.add(answer.getKey() + (types.isEmpty() ? "" : " " + types));
            }
        });
        values.put("answers", answers);
        values.put("problems", String.join(", ", problems));
        return values;
    }

    private static Map<String, Object> parameter(JsonNode node) {
        List<String> words = new ArrayList<>();
        node.at("/schema/enum").forEach(word -> words.add(word.asText()));
        return Map.of(
                "name", node.path("name").asText(),
                "place", node.path("in").asText(),
                "type", words.isEmpty() ? node.at("/schema/type").asText() : String.join(", ", words),
                "description", node.path("description").asText());
    }

    private static String types(JsonNode content) {
        List<String> types = new ArrayList<>();
        content.fieldNames().forEachRemaining(types::add);
        return String.join(", ", types);
    }
}
