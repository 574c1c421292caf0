package dev.lectern.http.door;

import java.util.Map;

/** The header fields that tell browsers what they may do with our answers. On every answer, errors included. */
public final class BrowserRules {
    /** Nothing from other hosts, no inline script, no frames. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; font-src 'self'; connect-src 'self'; media-src 'self' blob:; manifest-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    /** Name and value of each. */
    public static final Map<String, String> FIELDS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private BrowserRules() {}
}
