package dev.lectern.article;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The YAML of front matter: keys with text, lists and maps of text; no tags, anchors or deep nesting. */
final class Yaml {
    private static final int DEEPEST = 20;
    private static final LoadSettings READING = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(2 * FrontMatter.LARGEST)
            .build();
    private static final DumpSettings WRITING = DumpSettings.builder()
            .setSchema(new FailsafeSchema())
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setUseUnicodeEncoding(true)
            .setSplitLines(false)
            .build();

    private Yaml() {}

    /**
     * Reads a mapping; every value is text as it is written.
     *
     * @throws ArticleException BAD_METADATA with a sentence that says where it is wrong
     */
    static Map<String, Object> read(String yaml) {
        try {
            if (!holdsValues(yaml)) {
                return Map.of();
            }
            Object loaded = new Load(READING).loadFromString(yaml);
            Map<String, Object> mapping = new LinkedHashMap<>();
            if (loaded instanceof Map<?, ?> keys) {
                keys.forEach((key, value) -> mapping.put(key(key), value));
            } else {
                throw bad("The front matter is not a list of keys with values.");
            }
            return mapping;
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .map(mark -> " in line " + (mark.getLine() + 2))
                    .orElse("");
            throw bad("The front matter is not valid YAML" + line + ": " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            throw bad("The front matter is not valid YAML; check its quotes and indents.");
        }
    }

    /** Writes a mapping, one key a line, with a line feed at the end. */
    static String write(Map<String, Object> mapping) {
        return new Dump(WRITING).dumpToString(mapping);
    }

    private static String key(Object key) {
        if (key instanceof String text) {
            return text;
        }
        throw bad("A key of the front matter is not a word.");
    }

    /**
     * Runs over the events, which takes no recursion, before anything is built from them. Of comments alone nothing can be
     * built.
     */
    private static boolean holdsValues(String yaml) {
        int depth = 0;
        boolean any = false;
        for (Event event : new Parse(READING).parseString(yaml)) {
            if (event instanceof AliasEvent || tagged(event)) {
                throw bad("The front matter uses YAML tags or aliases, which are not accepted; write the values out.");
            }
            any |= event instanceof ScalarEvent || event instanceof CollectionStartEvent;
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw bad("The front matter is nested too deeply.");
            }
        }
        return any;
    }

    private static boolean tagged(Event event) {
        return event instanceof ScalarEvent scalar
                ? scalar.getTag().isPresent()
                : event instanceof CollectionStartEvent start && start.getTag().isPresent();
    }

    private static ArticleException bad(String message) {
        return new ArticleException(ArticleException.Reason.BAD_METADATA, message);
    }
}
