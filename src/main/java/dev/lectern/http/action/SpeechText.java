package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.article.Format;
import dev.lectern.http.problem.Problem;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import dev.lectern.narration.Skips;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.ssml.Notice;
import dev.lectern.ssml.Ssml;
import dev.lectern.ssml.SsmlException;
import dev.lectern.ssml.SsmlReader;
import dev.lectern.text.Span;
import dev.lectern.text.direction.Delivery;
import dev.lectern.text.direction.Directions;
import dev.lectern.text.direction.Stop;
import dev.lectern.text.language.LanguageGuess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text that is spoken once, as the article that nobody stores.
 *
 * @param article the text, its paragraphs as blocks
 * @param directions how it is spoken
 * @param notices what of its markup is not followed
 */
public record SpeechText(Article article, Directions directions, List<Notice> notices) {
    /** Characters that a voice speaks in a second at natural speed, few rather than many. */
    private static final int CHARACTERS_A_SECOND = 16;

    /** A digit is spoken as a word, or as a part of one, where nothing is known of the number: as long as this many. */
    private static final int CHARACTERS_A_DIGIT = 4;

    private static final int LONGEST_SECONDS = 2 * 60 * 60;

    public SpeechText {
        notices = List.copyOf(notices);
    }

    /** Plain text. @throws Problem 400 for half a surrogate pair */
    public static SpeechText plain(String text) {
        requireWhole(text);
        StringBuilder canonical = new StringBuilder();
        List<Span> paragraphs = new ArrayList<>();
        for (String paragraph : text.replace("\r\n", "\n").replace('\r', '\n').split("\n\\s*\n")) {
            String kept = paragraph.strip();
            if (!kept.isEmpty()) {
                canonical.append(canonical.isEmpty() ? "" : "\n\n");
                paragraphs.add(new Span(canonical.length(), canonical.length() + kept.length()));
                canonical.append(kept);
            }
        }
        List<Ssml.Paragraph> blocks =
                paragraphs.stream().map(span -> new Ssml.Paragraph(span, "")).toList();
        return new SpeechText(article(canonical.toString(), blocks), Directions.NONE, List.of());
    }

    /** @throws Problem 400 for half a surrogate pair */
    static void requireWhole(String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw Problem.parameter("text", "The text holds half a character; send whole ones.");
        }
    }

    /** SSML. @throws Problem 400 where it cannot be read */
    public static SpeechText ssml(String document) {
        try {
            Ssml ssml = SsmlReader.read(document);
            return new SpeechText(article(ssml.text(), ssml.paragraphs()), ssml.directions(), ssml.notices());
        } catch (SsmlException e) {
            throw Problem.parameter("text", String.valueOf(e.getMessage()));
        }
    }

    /**
     * The same text, if everything in its markup is known.
     *
     * @throws Problem 400 for what is no part of SSML 1.1
     */
    public SpeechText strictly() {
        for (Notice notice : notices) {
            if (notice.kind() == Notice.Kind.UNKNOWN) {
                throw Problem.parameter(
                        "text",
                        "Line " + notice.line() + " of the SSML: " + notice.text() + " Correct it or take it out.");
            }
        }
        return this;
    }

    /** @throws Problem 400 where its markup asks for a voice that is not here */
    public void check(Voices voices) {
        for (Delivery delivery : directions.deliveries()) {
            if (delivery.voice().isPresent()
                    && delivery.voice().flatMap(voices::find).isEmpty()) {
                throw Problem.parameter(
                        "text", "The SSML asks for a voice that is not here; /api/voices lists those that there are.");
            }
        }
    }

    /** The same text, all of it louder by so much. */
    public SpeechText louder(int gainHundredths) {
        return gainHundredths == 0
                ? this
                : new SpeechText(article, directions.louder(article.text().length(), gainHundredths), notices);
    }

    /** Its narration. @throws Problem 413 for what would take longer than two hours */
    public Narration narration(Narrator narrator, Voice voice, Manner manner) {
        if (seconds(manner) > LONGEST_SECONDS) {
            throw Problem.parameter(
                    413, "text", "The text is longer than two hours of speech; store it as an article instead.");
        }
        return narrator.narration(article, voice, manner, Skips.NONE, directions);
    }

    /** How long it takes, rather too short than too long. */
    private double seconds(Manner manner) {
        double characters = spoken(article.text());
        for (Delivery delivery : directions.deliveries()) {
            characters += delivery.span().length() * (100.0 / delivery.rateHundredths() - 1);
        }
        double silence =
                directions.stops().stream().mapToLong(Stop::milliseconds).sum() / 1000.0;
        return characters / manner.rate() / CHARACTERS_A_SECOND + silence;
    }

    /** Characters that it takes as long to speak as this text. */
    private static long spoken(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return text.length() + digits * (CHARACTERS_A_DIGIT - 1);
    }

    /** The language that the text begins with, where it tells; else the one that it seems to be in. */
    private static Article article(String text, List<Ssml.Paragraph> paragraphs) {
        String language = paragraphs.stream()
                .map(Ssml.Paragraph::language)
                .filter(told -> !told.isEmpty())
                .findFirst()
                .or(() -> LanguageGuess.of(text))
                .orElse("en");
        return new Article(
                "speech",
                "Speech",
                "",
                language,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Format.PLAIN,
                0,
                text,
                paragraphs.stream()
                        .map(paragraph -> block(text, paragraph, language))
                        .toList(),
                Map.of());
    }

    private static Block block(String text, Ssml.Paragraph paragraph, String language) {
        String other = paragraph.language().isEmpty()
                ? LanguageGuess.otherThan(language, paragraph.span().of(text)).orElse("")
                : paragraph.language().equals(language) ? "" : paragraph.language();
        return new Block(BlockKind.PARAGRAPH, 0, 0, paragraph.span(), other);
    }
}
