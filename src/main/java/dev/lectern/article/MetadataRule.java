package dev.lectern.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks what stands under the keys that Lectern knows, and says which one is wrong. */
final class MetadataRule {
    /** Keys with one line of text. */
    static final List<String> KEYS = List.of("title", "author", "language", "voice", "published", "source");

    /** The key of an article's own lexicon. */
    static final String LEXICON = "lexicon";

    private static final int LONGEST = 500;

    private MetadataRule() {}

    /**
     * The values of the known keys.
     *
     * @throws ArticleException BAD_METADATA with the key that cannot be used
     */
    static Metadata check(Map<String, Object> mapping) {
        Optional<String> language = line(mapping, "language");
        language.ifPresent(MetadataRule::language);
        Optional<String> published = line(mapping, "published");
        published.ifPresent(MetadataRule::date);
        Optional<String> source = line(mapping, "source");
        source.ifPresent(MetadataRule::address);
        return new Metadata(
                line(mapping, "title"),
                line(mapping, "author"),
                language,
                line(mapping, "voice"),
                published,
                source,
                lexicon(mapping));
    }

    /** The value if the rule accepts it; for what a foreign page says of itself. */
    static Optional<String> accepted(Optional<String> value, Consumer<String> rule) {
        try {
            value.ifPresent(rule);
            return value;
        } catch (ArticleException e) {
            return Optional.empty();
        }
    }

    static void language(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException e) {
            throw ArticleException.badKey(
                    "language", "The language \"" + tag + "\" is not a language tag; write it like en or en-GB.");
        }
    }

    static void date(String written) {
        if (PublicationDate.read(written).isPresent()) {
            return;
        }
        throw ArticleException.badKey(
                "published",
                "The date \"" + written + "\" under published is not an ISO date; write it like 2026-03-09.");
    }

    private static void address(String written) {
        try {
            URI address = new URI(written);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && address.getHost() != null) {
                return;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw ArticleException.badKey(
                "source",
                "The source \"" + written + "\" is not a web address; write it in full, with https:// in front.");
    }

    private static Optional<String> line(Map<String, Object> mapping, String key) {
        Object value = mapping.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw ArticleException.badKey(key, "What stands under " + key + " must be one line of text.");
        }
        Flow flow = new Flow();
        flow.text(Characters.clean(text));
        String line = Characters.strip(flow.take());
        if (line.length() > LONGEST) {
            throw ArticleException.badKey(
                    key, "What stands under " + key + " is longer than " + LONGEST + " characters; shorten it.");
        }
        return Characters.blank(line) ? Optional.empty() : Optional.of(line);
    }

    private static Map<String, String> lexicon(Map<String, Object> mapping) {
        Object value = mapping.get(LEXICON);
        if (value == null || "".equals(value)) {
            return Map.of();
        }
        Map<String, String> lexicon = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((written, said) -> {
                if (!(written instanceof String word) || !(said instanceof String sound)) {
                    throw badLexicon();
                }
                lexicon.put(word.strip(), sound.strip());
            });
            return lexicon;
        }
        throw badLexicon();
    }

    private static ArticleException badLexicon() {
        return ArticleException.badKey(
                LEXICON, "What stands under lexicon must be pairs of what is written and how it is said.");
    }
}
