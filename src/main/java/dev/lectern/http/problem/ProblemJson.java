package dev.lectern.http.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.flow.Json;

/** A problem as RFC 9457 writes it. Its type is {@code about:blank}: the status says what kind of problem it is. */
public final class ProblemJson {
    /** The content type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    /** The object. */
    public static byte[] bytes(Problem problem) {
        ObjectNode node = Json.object();
        node.put("type", "about:blank");
        node.put("title", problem.title());
        node.put("status", problem.status());
        node.put("detail", problem.detail());
        problem.parameter().ifPresent(name -> node.put("parameter", name));
        return Json.bytes(node);
    }
}
