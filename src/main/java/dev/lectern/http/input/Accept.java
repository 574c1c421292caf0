package dev.lectern.http.input;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.Locale;

/**
 * What content types a client likes (RFC 9110, 12.5.1).
 *
 * @param field the value of {@code Accept}, empty for anything
 */
public record Accept(String field) {
    /** What a request says. */
    public static Accept of(Context ctx) {
        return new Accept(String.join(",", Collections.list(ctx.req().getHeaders("Accept"))));
    }

    /** Whether the client likes one type more than the other, which is what it gets when it does not care. */
    public boolean prefers(String type, String usual) {
        return quality(type) > quality(usual);
    }

    /** How much it likes a type, 0 to 1000; the most specific range counts. */
    private int quality(String type) {
        if (field.isBlank()) {
            return 1000;
        }
        int best = -1;
        int quality = 0;
        for (String range : field.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.strip().split(";");
            int exactness = exactness(parts[0].strip(), type);
            if (exactness > best) {
                best = exactness;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private static int exactness(String range, String type) {
        if (range.equals(type)) {
            return 2;
        }
        if (range.equals(type.substring(0, type.indexOf('/') + 1) + "*")) {
            return 1;
        }
        return range.equals("*/*") ? 0 : -1;
    }

    private static int weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
                return (int) Math.round(Double.parseDouble(part.substring(2)) * 1000);
            }
        }
        return 1000;
    }
}
