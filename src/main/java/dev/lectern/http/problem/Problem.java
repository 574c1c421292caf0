package dev.lectern.http.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** A request that is not answered as the client hoped. The message is one sentence for people: what is wrong, what to do. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String parameter;
    private final LinkedHashMap<String, String> fields = new LinkedHashMap<>();

    private Problem(int status, String parameter, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.parameter = parameter;
    }

    /** A problem with no single parameter at fault. */
    public static Problem of(int status, String detail) {
        return new Problem(status, "", detail);
    }

    /** A parameter that cannot be used: 400. */
    public static Problem parameter(String name, String detail) {
        return new Problem(400, name, detail);
    }

    /** A parameter that cannot be used, with a status of its own. */
    public static Problem parameter(int status, String name, String detail) {
        return new Problem(status, name, detail);
    }

    /** Nothing is there: 404. */
    public static Problem notFound(String detail) {
        return new Problem(404, "", detail);
    }

    /** The same problem with a header field in its answer. */
    public Problem with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    /** The status code of HTTP. */
    public int status() {
        return status;
    }

    /** The status in words. */
    public String title() {
        return title(status);
    }

    /** One sentence: what is wrong and what to do. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The name of the parameter at fault, if there is one. */
    public Optional<String> parameter() {
        return parameter.isEmpty() ? Optional.empty() : Optional.of(parameter);
    }

    /** Header fields that belong to the answer. */
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    static String title(int status) {
        return status == 507 ? "Insufficient Storage" : HttpStatus.getMessage(status);
    }
}
