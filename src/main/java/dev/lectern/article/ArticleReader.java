package dev.lectern.article;

import dev.lectern.article.ArticleException.Reason;
import dev.lectern.text.lexicon.Lexicon;
import dev.lectern.text.lexicon.LexiconException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads articles. Holds no state: one serves all threads. */
public final class ArticleReader {
    private static final int LONGEST_TITLE = 200;
    private static final int SHORT_LINE = 80;
    /** Blocks whose first line names nothing. */
    private static final Set<BlockKind> UNTITLED = EnumSet.of(BlockKind.TABLE, BlockKind.CODE, BlockKind.CAPTION);

    private final Map<Format, BodyParser> parsers = Map.of(
            Format.PLAIN, new PlainParser(), Format.MARKDOWN, new MarkdownParser(), Format.HTML, new HtmlParser());

    /**
     * Reads an article's file.
     *
     * @param id its id
     * @param name its file's name without the extension; the title where the text has none
     * @param bytes the file, front matter and all
     * @param updated when it last changed
     * @throws ArticleException NOT_TEXT or BAD_METADATA when it cannot be used
     */
    public Article read(String id, String name, Format format, byte[] bytes, Instant updated) {
        return read(id, name, format, Characters.decode(bytes), updated);
    }

    /** Reads an article from text that no file holds; else as the other. */
    public Article read(String id, String name, Format format, String source, Instant updated) {
        if (!Slug.valid(id)) {
            throw new ArticleException(
                    Reason.BAD_ID, "\"" + id + "\" is no article id; use 1 to 80 of the characters a-z, 0-9 and -.");
        }
        FrontMatter front = FrontMatter.cut(source);
        Metadata metadata = MetadataRule.check(front.mapping());
        checkLexicon(metadata);
        Body body = parser(format).parse(front.body());
        String language = metadata.language()
                .or(() -> MetadataRule.accepted(hint(body, "language"), MetadataRule::language))
                .orElseGet(() -> Languages.of(body));
        return new Article(
                id,
                title(metadata, body, name),
                metadata.author().or(() -> hint(body, "author")).orElse(""),
                language,
                metadata.voice(),
                metadata.published().or(() -> MetadataRule.accepted(hint(body, "published"), MetadataRule::date)),
                metadata.source(),
                updated,
                format,
                Words.count(body.text()),
                body.text(),
                Languages.told(body, language),
                metadata.lexicon());
    }

    private static void checkLexicon(Metadata metadata) {
        try {
            Lexicon.of(metadata.lexicon());
        } catch (LexiconException e) {
            throw new ArticleException(Reason.BAD_METADATA, "The front matter's lexicon: " + e.getMessage());
        }
    }

    private BodyParser parser(Format format) {
        BodyParser parser = parsers.get(format);
        if (parser == null) {
            throw new IllegalStateException("No parser for " + format + ".");
        }
        return parser;
    }

    private static String title(Metadata metadata, Body body, String name) {
        String title = metadata.title()
                .or(() -> body.firstHeading().flatMap(ArticleReader::withoutMarks))
                .or(() -> hint(body, "title"))
                .or(() -> shortFirstLine(body).flatMap(ArticleReader::withoutMarks))
                .orElse(Characters.blank(name) ? "article" : name)
                .replace('\n', ' ');
        return title.length() <= LONGEST_TITLE
                ? title
                : Characters.clean(title.substring(0, LONGEST_TITLE - 1)).strip() + "\u2026";
    }

    private static Optional<String> shortFirstLine(Body body) {
        return body.blocks().stream()
                .filter(block -> !UNTITLED.contains(block.kind()))
                .findFirst()
                .map(block -> block.span()
                        .of(body.text())
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip())
                .filter(line -> line.length() <= SHORT_LINE && !Characters.blank(line));
    }

    /** A title has no footnote marks. */
    private static Optional<String> withoutMarks(String line) {
        return Optional.of(line.replaceAll("\\[\\d{1,3}\\]", "").strip()).filter(title -> !Characters.blank(title));
    }

    private static Optional<String> hint(Body body, String key) {
        return Optional.ofNullable(body.hints().get(key));
    }
}
