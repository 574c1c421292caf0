package dev.lectern.http.dialect.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.flow.Json;
import dev.lectern.http.problem.Problem;

/** A problem as clients of OpenAI's API read it. */
public final class OpenAiError {
    /** Every path of the dialect begins so. */
    public static final String PREFIX = "/v1";

    /** Content type of an error. */
    public static final String MEDIA_TYPE = "application/json";

    private OpenAiError() {}

    /** Whether a path is one of this dialect's, also where nothing is. */
    public static boolean speaks(String path) {
        return path.equals(PREFIX) || path.startsWith(PREFIX + "/");
    }

    /** The body. */
    public static byte[] bytes(Problem problem) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error");
        error.put("message", problem.detail());
        error.put("type", type(problem.status()));
        error.put("param", problem.parameter().orElse(null));
        error.put("code", code(problem));
        return Json.bytes(body);
    }

    private static String type(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 429 -> "rate_limit_error";
            default -> status >= 500 ? "server_error" : "invalid_request_error";
        };
    }

    private static String code(Problem problem) {
        boolean model = problem.parameter().filter("model"::equals).isPresent();
        return switch (problem.status()) {
            case 400, 422 -> "invalid_value";
            case 401 -> "invalid_api_key";
            case 403 -> "forbidden";
            case 404 -> model ? "model_not_found" : "unknown_url";
            case 405 -> "method_not_supported";
            case 413 -> "request_too_large";
            case 415 -> "unsupported_content_type";
            case 429 -> "rate_limit_exceeded";
            default -> problem.status() >= 500 ? "server_error" : "invalid_request";
        };
    }
}
