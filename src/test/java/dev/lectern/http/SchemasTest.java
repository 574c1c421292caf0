package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The description's schemas, held against what the running routes take and give. */
@Timeout(60)
class SchemasTest {
    private static final String LODZ = "/api/articles/the-lodz-tram-a-short-history";

    @TempDir
    Path folder;

    private final List<String> wrong = new ArrayList<>();
    private JsonNode api;

    @Test
    void answersAreAsTheDescriptionSays() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            api = json(server.get("/openapi.json").body());
            put(server, "/api/articles/taa", "text/markdown", "---\nlanguage: sw\n---\n\n# Taa\n\n1. Taa ya kisiwa.");
            put(server, "/api/articles/taa/place", "application/json", "{\"at\":2}");
            put(server, "/api/articles/taa/bookmarks/0", "application/json", "{\"note\":\"Tazama.\"}");
            put(server, "/api/queue", "application/json", "{\"articles\":[\"taa\"]}");
            Set<String> seen = new TreeSet<>();
            for (String address : List.of(
                    "/api/articles",
                    LODZ,
                    "/api/articles/taa",
                    "/api/articles/taa/place",
                    LODZ + "/place",
                    "/api/articles/taa/bookmarks",
                    LODZ + "/timeline.json?partial",
                    LODZ + "/production",
                    "/api/queue",
                    "/api/voices",
                    "/api/voices?language=sw")) {
                seen.add(check("GET", address, server.get(address).body()));
            }
            seen.add(check("POST", "/api/preview", post(server, "/api/preview", "{\"text\":\"Wait.\"}")));
            seen.add(check("POST", "/api/explain", post(server, "/api/explain", "{\"text\":\"It is $5.\"}")));
            assertEquals(List.of(), wrong);
            assertEquals(
                    Set.of(
                            "Article",
                            "ArticleList",
                            "BookmarkList",
                            "Explanation",
                            "Place",
                            "Preview",
                            "Production",
                            "Queue",
                            "Timeline",
                            "VoiceList"),
                    seen);
        }
    }

    @Test
    void everyBodyOfOurOwnJsonHasASchema() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            JsonNode paths = json(server.get("/openapi.json").body()).path("paths");
            paths.properties()
                    .forEach(path -> path.getValue().properties().forEach(method -> {
                        String name = method.getKey() + " " + path.getKey();
                        boolean ours = path.getKey().startsWith("/api/");
                        JsonNode taken = method.getValue().path("requestBody").path("content");
                        taken.properties().forEach(type -> {
                            boolean shaped = type.getKey().contains("json")
                                    || type.getKey().contains("xml");
                            assertFalse(ours && shaped && type.getValue().isEmpty(), name + " takes " + type.getKey());
                        });
                        for (JsonNode response : method.getValue().path("responses")) {
                            JsonNode given = response.path("content").path("application/json");
                            assertFalse(ours && given.isObject() && given.isEmpty(), name);
                        }
                    }));
        }
    }

    private static void put(TestServer server, String address, String type, String body) {
        assertTrue(server.send("PUT", address, body, "Content-Type", type).statusCode() < 300, address);
    }

    private static byte[] post(TestServer server, String address, String body) {
        return server.send("POST", address, body, "Content-Type", "application/json")
                .body();
    }

    private static JsonNode json(byte[] body) throws Exception {
        return new ObjectMapper().readTree(body);
    }

    /** Holds an answer against the schema of its route, and tells the schema's name. */
    private String check(String method, String address, byte[] body) throws Exception {
        String path = address.replaceFirst("\\?.*", "")
                .replaceFirst("^(/api/articles/)[^/]+", "$1{id}")
                .replace(".json", ".{ext}");
        String ref = api.path("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asText();
        String name = ref.substring(ref.lastIndexOf('/') + 1);
        check(address, api.path("components").path("schemas").path(name), json(body));
        return name;
    }

    private void check(String where, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            check(where, api.at(schema.path("$ref").asText().substring(1)), value);
            return;
        }
        if (!types(schema).contains(type(value))) {
            wrong.add(where + " is " + value + ", not " + schema.path("type"));
        }
        if (schema.has("enum") && !schema.path("enum").toString().contains(value.toString())) {
            wrong.add(where + " is " + value + ", not of " + schema.path("enum"));
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                wrong.add(where + " has no " + name);
            }
        });
        value.properties().forEach(member -> {
            JsonNode known = schema.path("properties").path(member.getKey());
            JsonNode other = schema.path("additionalProperties");
            if (known.isMissingNode() && other.isMissingNode()) {
                wrong.add(where + " has a member that is not described: " + member.getKey());
            } else {
                check(where + "/" + member.getKey(), known.isMissingNode() ? other : known, member.getValue());
            }
        });
        if (value.isArray()) {
            value.forEach(item -> check(where + "/item", schema.path("items"), item));
        }
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        if (schema.path("type").isTextual()) {
            types.add(schema.path("type").asText());
        } else {
            schema.path("type").forEach(type -> types.add(type.asText()));
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static String type(JsonNode value) {
        return value.isIntegralNumber() ? "integer" : value.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
