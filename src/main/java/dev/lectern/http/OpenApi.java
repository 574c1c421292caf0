package dev.lectern.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.action.Operation;
import dev.lectern.http.door.Doors;
import dev.lectern.http.door.Scope;
import dev.lectern.http.door.Site;
import dev.lectern.http.flow.Json;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.problem.ProblemJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes the table of routes as OpenAPI 3.1 says. */
final class OpenApi {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private static final String TOKEN = "token";
    private static final String TOKEN_IN_ADDRESS = "tokenInAddress";

    private OpenApi() {}

    static ObjectNode describe(List<Route> routes, Site site, String version) {
        ObjectNode api = Json.object().put("openapi", "3.1.0");
        api.putObject("info")
                .put("title", "Lectern")
                .put("version", version)
                .put("description", "Stored articles, spoken and streamed beside the text.")
                .putObject("license")
                .put("name", "Apache 2.0")
                .put("identifier", "Apache-2.0");
        api.putArray("servers")
                .addObject()
                .put("url", site.path().isEmpty() ? "/" : site.path())
                .put("description", "This service.");
        ArrayNode tags = api.putArray("tags");
        for (Part part : Part.values()) {
            tags.addObject().put("name", part.title()).put("description", part.about() + ".");
        }
        ObjectNode paths = api.putObject("paths");
        routes.forEach(route -> describe(route, paths));
        ObjectNode components = api.putObject("components");
        schemas(components.putObject("schemas")).set("Problem", problem());
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject(TOKEN).put("type", "http").put("scheme", "bearer");
        schemes.putObject(TOKEN_IN_ADDRESS)
                .put("type", "apiKey")
                .put("in", "query")
                .put("name", Doors.IN_ADDRESS.name())
                .put("description", Doors.IN_ADDRESS.description());
        return api;
    }

    private static void describe(Route route, ObjectNode paths) {
        String path = path(route);
        ObjectNode item = paths.path(path) instanceof ObjectNode known ? known : paths.putObject(path);
        Operation operation = route.action().operation();
        ObjectNode node = item.putObject(route.method().toLowerCase(Locale.ROOT));
        node.put("operationId", operationId(route));
        node.put("summary", operation.summary());
        node.put("description", operation.summary() + ". " + needs(route.scope()));
        node.putArray("tags").add(Part.of(path).title());
        parameters(node.putArray("parameters"), path, operation);
        if (!operation.bodies().isEmpty()) {
            ObjectNode content =
                    node.putObject("requestBody").put("required", true).putObject("content");
            operation.bodies().forEach(type -> body(content.putObject(type), type, operation));
        }
        responses(node.putObject("responses"), operation, route.scope());
        security(node, route.scope());
    }

    /** The shapes of our own JSON, as they are written down beside this class. */
    private static ObjectNode schemas(ObjectNode schemas) {
        try (InputStream written = Objects.requireNonNull(OpenApi.class.getResourceAsStream("schemas.json"))) {
            String json = new String(written.readAllBytes(), StandardCharsets.UTF_8);
            schemas.setAll(Json.readObject(json).orElseThrow());
            return schemas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A schema is of the JSON where several types are offered, else of the only type. */
    private static void refer(ObjectNode content, String type, List<String> types, String schema) {
        if (!schema.isEmpty() && (type.equals(Body.JSON) || !types.contains(Body.JSON))) {
            content.putObject("schema").put("$ref", "#/components/schemas/" + schema);
        }
    }

    private static void body(ObjectNode content, String type, Operation operation) {
        refer(content, type, operation.bodies(), operation.taken());
        boolean members = type.equals(Body.JSON) || type.equals(Body.FORM);
        if (members && !operation.members().isEmpty()) {
            ObjectNode properties =
                    content.putObject("schema").put("type", "object").putObject("properties");
            for (Parameter member : operation.members()) {
                properties.set(member.name(), member.schema().put("description", member.description()));
            }
        }
    }

    /** Where everybody is let in, the list of what is needed is empty. */
    private static void security(ObjectNode node, Scope scope) {
        ArrayNode ways = node.putArray("security");
        if (scope != Scope.PUBLIC) {
            ways.addObject().putArray(TOKEN);
            node.put("x-scope", scope.word());
        }
        if (scope == Scope.FEED) {
            ways.addObject().putArray(TOKEN_IN_ADDRESS);
        }
    }

    private static String needs(Scope scope) {
        return scope == Scope.PUBLIC
                ? "Needs no token."
                : "Where the service is protected, this needs a token with the scope " + scope.word() + ".";
    }

    /** The path as OpenAPI writes it. */
    static String path(Route route) {
        return route.path().replace('<', '{').replace('>', '}');
    }

    private static String operationId(Route route) {
        String name = route.action().getClass().getSimpleName();
        String id = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        String last = route.path().substring(route.path().lastIndexOf('/') + 1).replaceAll("[^a-z]", "");
        return switch (name) {
            case "SpeakText", "ProcessText" -> id + (route.method().equals("POST") ? "Posted" : "");
            case "MaryList" -> id + last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
            case "TellHealth" -> id + last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
            default -> id;
        };
    }

    private static void parameters(ArrayNode list, String path, Operation operation) {
        Matcher names = NAME.matcher(path);
        while (names.find()) {
            list.addObject()
                    .put("name", names.group(1))
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
        for (Parameter parameter : operation.parameters()) {
            list.addObject()
                    .put("name", parameter.name())
                    .put("in", "query")
                    .put("required", false)
                    .put("description", parameter.description())
                    .set("schema", parameter.schema());
        }
    }

    private static void responses(ObjectNode responses, Operation operation, Scope scope) {
        ObjectNode usual =
                responses.putObject(String.valueOf(operation.status())).put("description", operation.summary());
        if (!operation.answers().isEmpty()) {
            ObjectNode content = usual.putObject("content");
            operation
                    .answers()
                    .forEach(type -> refer(content.putObject(type), type, operation.answers(), operation.given()));
        }
        TreeSet<Integer> problems = new TreeSet<>(operation.problems());
        problems.addAll(scope == Scope.PUBLIC ? List.of(400, 403) : List.of(400, 401, 403));
        for (int status : problems) {
            responses
                    .putObject(String.valueOf(status))
                    .put("description", "A problem.")
                    .putObject("content")
                    .putObject(ProblemJson.MEDIA_TYPE)
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Problem");
        }
    }

    /** RFC 9457, with our one extension. */
    private static ObjectNode problem() {
        ObjectNode schema = Json.object().put("type", "object");
        ObjectNode members = schema.putObject("properties");
        members.putObject("type").put("type", "string");
        members.putObject("title").put("type", "string");
        members.putObject("status").put("type", "integer");
        members.putObject("detail").put("type", "string");
        members.putObject("parameter").put("type", "string");
        schema.putArray("required").add("type").add("title").add("status").add("detail");
        return schema;
    }
}
