package dev.lectern.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which methods an address takes, for clients that tried another (RFC 9110, section 15.5.6). */
final class Allowed {
    private final List<Row> rows;

    private record Row(Pattern path, String method) {}

    Allowed(List<Route> routes) {
        rows = routes.stream()
                .map(route -> new Row(pattern(route.path()), route.method()))
                .toList();
    }

    /** The methods as {@code Allow} lists them; empty where there is nothing at the address. */
    String at(String path) {
        Set<String> methods = new LinkedHashSet<>();
        for (Row row : rows) {
            if (row.path().matcher(path).matches()) {
                methods.add(row.method());
                if (row.method().equals("GET")) {
                    methods.add("HEAD");
                }
            }
        }
        return String.join(", ", methods);
    }

    private static Pattern pattern(String path) {
        String literal = Pattern.quote(path);
        return Pattern.compile(
                literal.replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q").replaceAll("<\\w+>", "\\\\E.+\\\\Q") + "/?");
    }
}
