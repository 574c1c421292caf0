package dev.lectern.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article as somebody hands it in. What is given here goes before what the text's own front matter says; a blank value
 * takes the key away.
 *
 * @param format how the text is written
 * @param text the source; it may have front matter
 * @param title see {@link Article}
 * @param author see {@link Article}
 * @param language see {@link Article}
 * @param voice see {@link Article}
 * @param published see {@link Article}
 * @param source see {@link Article}
 */
public record Draft(
        Format format,
        String text,
        Optional<String> title,
        Optional<String> author,
        Optional<String> language,
        Optional<String> voice,
        Optional<String> published,
        Optional<String> source) {
    public Draft {
        Characters.requireWhole(text);
        for (Optional<String> value : List.of(title, author, language, voice, published, source)) {
            value.ifPresent(Characters::requireWhole);
        }
    }

    /** Text alone. */
    public static Draft of(Format format, String text) {
        Optional<String> none = Optional.empty();
        return new Draft(format, text, none, none, none, none, none, none);
    }

    /**
     * Text alone, from the bytes of a file or a request.
     *
     * @throws ArticleException NOT_TEXT when they are not UTF-8
     */
    public static Draft of(Format format, byte[] utf8) {
        return of(format, Characters.decode(utf8));
    }

    /**
     * The file's content.
     *
     * @param before front matter of the file that it replaces; of it remains what a draft cannot say: the voice unless
     *     one is given, the lexicon, and keys that mean nothing here
     */
    String file(Map<String, Object> before) {
        FrontMatter own = FrontMatter.cut(text.startsWith("\uFEFF") ? text.substring(1) : text);
        Map<String, Object> mapping = new LinkedHashMap<>(before);
        MetadataRule.KEYS.stream().filter(key -> !key.equals("voice")).forEach(mapping::remove);
        mapping.putAll(own.mapping());
        put(mapping, "title", title);
        put(mapping, "author", author);
        put(mapping, "language", language);
        put(mapping, "voice", voice);
        put(mapping, "published", published);
        put(mapping, "source", source);
        return own.with(ordered(mapping)).join();
    }

    private static void put(Map<String, Object> mapping, String key, Optional<String> value) {
        value.ifPresent(given -> {
            if (given.isBlank()) {
                mapping.remove(key);
            } else {
                mapping.put(key, Characters.clean(given).strip());
            }
        });
    }

    private static Map<String, Object> ordered(Map<String, Object> mapping) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (String key : MetadataRule.KEYS) {
            Object value = mapping.get(key);
            if (value != null) {
                ordered.put(key, value);
            }
        }
        mapping.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
