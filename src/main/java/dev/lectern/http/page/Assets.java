package dev.lectern.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files under {@code web/assets}. A path is names of letters, digits, hyphens and dots; no name begins with a dot. */
public final class Assets {
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

    /** The file at a path, if there is one. */
    public Optional<Asset> find(String path) {
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
