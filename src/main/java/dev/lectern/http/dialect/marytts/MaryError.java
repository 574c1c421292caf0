package dev.lectern.http.dialect.marytts;

import dev.lectern.http.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A problem as clients of MaryTTS read it. */
public final class MaryError {
    /** Content type of an error. */
    public static final String MEDIA_TYPE = "text/plain; charset=utf-8";

    private static final Set<String> PATHS =
            Set.of("/process", "/voices", "/locales", "/version", "/audioformats", "/datatypes", "/audioeffects");

    private MaryError() {}

    /** Whether a path is one of this dialect's. */
    public static boolean speaks(String path) {
        return PATHS.contains(path);
    }

    /** The body. */
    public static byte[] bytes(Problem problem) {
        return (problem.detail() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
