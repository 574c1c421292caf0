package dev.lectern.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files under {@code web/assets}. A path is names of letters, digits, hyphens and dots; no name begins with a dot. In front
 * of it may stand the edition that a page was made for.
 */
public final class Assets {
    private static final Pattern EDITION = Pattern.compile("[0-9a-f]{" + Edition.NAME.length() + "}/");

    private static final Pattern PATH =
            Pattern.compile("([a-z0-9][a-z0-9-]*/){0,3}[a-z0-9][A-Za-z0-9-]*(\\.[a-z0-9]+)+");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json"));

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    /** The name that changes with any of the files. */
    public String edition() {
        return Edition.NAME;
    }

    /** Whether what is at a path will always be that: it names the present edition. */
    public boolean lasting(String path) {
        return path.startsWith(Edition.NAME + "/");
    }

    /**
     * The file at a path, if there is one. A page of an earlier edition that is still open gets what there is of it now.
     */
    public Optional<Asset> find(String asked) {
        String path = EDITION.matcher(asked).lookingAt() ? asked.substring(Edition.NAME.length() + 1) : asked;
        if (path.length() > 100 || !PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        Optional<Asset> asset = Optional.ofNullable(known.get(path)).orElseGet(() -> load(path));
        asset.ifPresent(there -> known.put(path, Optional.of(there)));
        return asset;
    }

    private static Optional<Asset> load(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream in = Assets.class.getResourceAsStream("/web/assets/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new Asset(type, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
