package dev.lectern.publish.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a feed and what it names are found, as absolute addresses.
 *
 * @param base address of the service, without a slash at its end
 * @param token that goes with each address, where the service is protected
 */
public record Addresses(String base, Optional<String> token) {
    /** The feed's own path. */
    public static final String FEED = "/feed.xml";

    public Addresses {
        if (base.endsWith("/")) {
            throw new IllegalArgumentException("A base has no slash at its end: " + base);
        }
    }

    /**
     * The feed itself.
     *
     * @param query parameters as they are written in an address, without a question mark; may be empty
     */
    String feed(String query) {
        String own = token.map(secret -> "token=" + encoded(secret)).orElse("");
        String both = query.isEmpty() || own.isEmpty() ? query + own : query + "&" + own;
        return base + FEED + (both.isEmpty() ? "" : "?" + both);
    }

    /** The feed without the token, by which it is known for good. */
    String lasting(String query) {
        return new Addresses(base, Optional.empty()).feed(query);
    }

    /** The library's page. */
    String library() {
        return base + "/";
    }

    /** An article's page. */
    String page(String id) {
        return base + "/read/" + id;
    }

    /** Something that belongs to an article, such as {@code audio.mp3}. */
    String of(String id, String file) {
        return with("/feed/" + id + "/" + file);
    }

    /** The picture. */
    String cover() {
        return with("/feed/cover.png");
    }

    private String with(String path) {
        return base + path + token.map(secret -> "?token=" + encoded(secret)).orElse("");
    }

    /** As a value in an address's query. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
