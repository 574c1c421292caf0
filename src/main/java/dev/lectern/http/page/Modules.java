package dev.lectern.http.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules that a page's script imports, and those that they import: named in the page, a browser asks for all of them at
 * once instead of finding one level after the other.
 */
final class Modules {
    /** Imports as our own modules write them: on one line or several, from a path beside the module. */
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export)\\b[^;']*?'(\\.{1,2}/[^']+)';");

    private final Assets assets = new Assets();
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    /** Paths below {@code web/assets} of all that a script brings along, nearest first, without the script itself. */
    List<String> of(String script) {
        return known.computeIfAbsent(script, this::find);
    }

    private List<String> find(String script) {
        Set<String> found = new LinkedHashSet<>(List.of(script));
        Deque<String> unread = new ArrayDeque<>(found);
        while (!unread.isEmpty()) {
            String module = unread.remove();
            for (String imported : importedBy(module)) {
                if (found.add(imported)) {
                    unread.add(imported);
                }
            }
        }
        found.remove(script);
        return List.copyOf(found);
    }

    private List<String> importedBy(String module) {
        Asset asset =
                assets.find(module).orElseThrow(() -> new IllegalStateException("There is no module " + module + "."));
        String text = new String(asset.bytes(), StandardCharsets.UTF_8);
        List<String> imported = new ArrayList<>();
        Matcher matcher = IMPORT.matcher(text);
        while (matcher.find()) {
            imported.add(URI.create(module).resolve(matcher.group(1)).toString());
        }
        return imported;
    }
}
