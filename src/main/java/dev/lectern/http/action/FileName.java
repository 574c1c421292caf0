package dev.lectern.http.action;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The name under which a download is stored: {@code Content-Disposition} as RFC 6266 says, in ASCII for old programs and
 * in full after RFC 8187.
 */
final class FileName {
    private static final int MOST_CHARACTERS = 100;
    private static final String PLAIN = "!#$&+-.^_`|~";

    private FileName() {}

    /** The field's value. */
    static String attachment(String title, String id, String extension) {
        String full = clean(title) + "." + extension;
        return "attachment; filename=\"" + id + "." + extension + "\"; filename*=UTF-8''" + encoded(full);
    }

    /** Without what some file system refuses. */
    private static String clean(String title) {
        String name = title.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        int end = name.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, name.codePointCount(0, name.length())));
        String cut = name.substring(0, end).replaceAll("^[. ]+|[. ]+$", "");
        return cut.isEmpty() ? "article" : cut;
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
