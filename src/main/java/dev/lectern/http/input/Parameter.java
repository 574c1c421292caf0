package dev.lectern.http.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.flow.Json;
import java.util.List;

/**
 * One parameter as it is told to people and programs.
 *
 * @param name as it stands in requests
 * @param type of JSON Schema, empty where there are several
 * @param words the values it may have, empty when it is free
 * @param description one sentence
 */
public record Parameter(String name, String type, List<String> words, String description) {
    public Parameter {
        words = List.copyOf(words);
    }

    /** Free text. */
    public static Parameter text(String name, String description) {
        return new Parameter(name, "string", List.of(), description);
    }

    /** A number. */
    public static Parameter number(String name, String description) {
        return new Parameter(name, "number", List.of(), description);
    }

    /** A whole number. */
    public static Parameter integer(String name, String description) {
        return new Parameter(name, "integer", List.of(), description);
    }

    /** One of some words. */
    public static Parameter word(String name, List<String> words, String description) {
        return new Parameter(name, "string", words, description);
    }

    /** A switch. */
    public static Parameter flag(String name, String description) {
        return new Parameter(name, "boolean", List.of(), description);
    }

    /** Its JSON Schema. */
    public ObjectNode schema() {
        ObjectNode schema = Json.object();
        if (!type.isEmpty()) {
            schema.put("type", type);
        }
        if (!words.isEmpty()) {
            words.forEach(schema.putArray("enum")::add);
        }
        return schema;
    }
}
