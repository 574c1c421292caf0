package dev.lectern.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleException;
import dev.lectern.article.ArticleReader;
import dev.lectern.article.Format;
import dev.lectern.battery.Finding;
import dev.lectern.http.range.ByteRange;
import dev.lectern.http.range.ByteRanges;
import dev.lectern.narration.FrontEnd;
import dev.lectern.ssml.Ssml;
import dev.lectern.ssml.SsmlException;
import dev.lectern.ssml.SsmlReader;
import dev.lectern.text.Span;
import dev.lectern.text.Token;
import dev.lectern.text.lexicon.Lexicon;
import dev.lectern.text.lexicon.LexiconException;
import dev.lectern.text.lexicon.Pls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What reads the words of strangers, and what must hold whatever they are: a reading, or a refusal with its reason. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold no state
enum Target {
    MARKDOWN("13b", "Markdown", source -> article(Format.MARKDOWN, source)),
    HTML("13c", "Html", source -> article(Format.HTML, source)),
    FRONT_MATTER("13d", "FrontMatter", yaml -> article(Format.PLAIN, "---\n" + yaml + "\n---\nText.\n")),
    PLS("13e", "Pls", Target::lexicon),
    SSML("13f", "Ssml", Target::ssml),
    RANGE("13g", "Range", Target::ranges),
    FRONT_END("13h", "FrontEnd", Target::words);

    private static final FrontEnd WORDS = new FrontEnd();
    private static final long FILE = 12_345;

    private final String line;
    final String word;
    private final AtomicReference<Instant> began = new AtomicReference<>();
    private final LongAdder tried = new LongAdder();
    private final LongAdder read = new LongAdder();
    private final Consumer<String> reader;

    /** @param line its line in the report */
    Target(String line, String word, Consumer<String> reader) {
        this.line = line;
        this.word = word;
        this.reader = reader;
    }

    void read(byte[] data) {
        began.compareAndSet(null, Instant.now());
        tried.increment();
        reader.accept(new String(data, StandardCharsets.UTF_8));
        read.increment();
    }

    /** Tells the report how many inputs were tried; one that was not read or refused as it should is a find. */
    void tell() {
        long seconds = Duration.between(began.get(), Instant.now()).toSeconds();
        long finds = tried.sum() - read.sum();
        new Finding(
                        line,
                        "coverage-guided fuzzing of " + word + ", two minutes",
                        "every input read or refused with its reason",
                        tried.sum() + " inputs in " + seconds + " s, " + (finds == 0 ? "no find" : "a find"))
                .tell(finds == 0);
    }

    private static void article(Format format, String source) {
        try {
            Article article = new ArticleReader().read("a", "a", format, source, Instant.EPOCH);
            String text = article.text();
            assertEquals(
                    text,
                    article.blocks().stream()
                            .map(block -> block.span().of(text))
                            .collect(Collectors.joining("\n\n")));
        } catch (ArticleException refused) {
            assertEquals(ArticleException.Reason.BAD_METADATA, refused.reason(), String.valueOf(refused.getMessage()));
        }
    }

    private static void lexicon(String written) {
        try {
            Pls.read(written);
        } catch (LexiconException refused) {
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }
    }

    private static void ssml(String document) {
        try {
            Ssml ssml = SsmlReader.read(document);
            for (Ssml.Paragraph paragraph : ssml.paragraphs()) {
                assertTrue(paragraph.span().to() <= ssml.text().length(), paragraph::toString);
            }
        } catch (SsmlException refused) {
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }
    }

    private static void ranges(String field) {
        for (ByteRange range : ByteRanges.select(field, FILE).ranges()) {
            assertTrue(range.from() >= 0 && range.from() < range.to() && range.to() <= FILE, range::toString);
        }
    }

    private static void words(String text) {
        Iterator<Span> sentences = WORDS.sentences(text, new Span(0, text.length()));
        int end = 0;
        while (sentences.hasNext()) {
            Span sentence = sentences.next();
            assertTrue(sentence.from() >= end && sentence.to() <= text.length(), sentence::toString);
            end = sentence.to();
            for (Token token : WORDS.tokens(text, sentence, Lexicon.empty())) {
                Span span = token.span();
                assertTrue(span.from() >= sentence.from() && span.to() <= sentence.to(), token::toString);
                assertTrue(token.said().chars().allMatch(c -> c < 128), token::toString);
            }
        }
    }
}
