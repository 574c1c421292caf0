package dev.lectern.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A source cut into its front matter and its body. Front matter is YAML between two lines of three hyphens at the very
 * beginning; three hyphens that no key follows are part of the text.
 *
 * @param mapping all keys, also those that mean nothing here, in order; values are strings, lists and maps of them
 * @param body the rest
 */
record FrontMatter(Map<String, Object> mapping, String body) {
    /** Characters that front matter may have at most. */
    static final int LARGEST = 65_536;

    private static final String FENCE = "---";
    private static final Pattern KEY =
            Pattern.compile("\\s*(#.*|[\"']?[\\p{L}_][\\p{L}\\p{N}_ .-]*[\"']?\\s*:(\\s.*)?)");

    /**
     * Cuts a source.
     *
     * @throws ArticleException BAD_METADATA when there is front matter that cannot be read
     */
    static FrontMatter cut(String source) {
        int first = lineEnd(source, 0);
        if (!line(source, 0, first).stripTrailing().equals(FENCE)) {
            return new FrontMatter(Map.of(), source);
        }
        int start = Math.min(first + 1, source.length());
        int end = fence(source, start);
        boolean matter = end == start
                || KEY.matcher(line(source, start, lineEnd(source, start)).stripTrailing())
                        .matches();
        if (!matter) {
            return new FrontMatter(Map.of(), source);
        }
        if (end < 0 || end - start > LARGEST) {
            throw new ArticleException(ArticleException.Reason.BAD_METADATA, open(source, start, end));
        }
        String body = source.substring(Math.min(lineEnd(source, end) + 1, source.length()));
        return new FrontMatter(Yaml.read(source.substring(start, end)), body);
    }

    /** The source with this front matter in front of its body; without one where no key is left. */
    String join() {
        return mapping.isEmpty() ? body : FENCE + "\n" + Yaml.write(mapping) + FENCE + "\n" + body;
    }

    /** The same body under other keys. */
    FrontMatter with(Map<String, Object> otherMapping) {
        return new FrontMatter(new LinkedHashMap<>(otherMapping), body);
    }

    private static String open(String source, int start, int end) {
        return end < 0 && source.length() - start <= LARGEST
                ? "The front matter is never closed; put a line of three hyphens after it."
                : "The front matter is larger than 64 kB; shorten it, or close it with a line of three hyphens.";
    }

    /** Where the closing line begins, -1 if it does not within reach. */
    private static int fence(String source, int start) {
        for (int at = start; at < source.length() && at - start <= LARGEST; at = lineEnd(source, at) + 1) {
            if (line(source, at, lineEnd(source, at)).stripTrailing().equals(FENCE)) {
                return at;
            }
        }
        return -1;
    }

    /** Where a line's last or only character of line end stands: LF, or CR where no LF follows it. */
    private static int lineEnd(String source, int from) {
        for (int at = from; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '\n' || (c == '\r' && !source.startsWith("\n", at + 1))) {
                return at;
            }
        }
        return source.length();
    }

    private static String line(String source, int from, int to) {
        return source.substring(from, Math.min(to, from + LARGEST));
    }
}
