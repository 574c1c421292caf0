package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import dev.lectern.narration.Skips;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the narration that a request's parameters name. */
public record Narrations(Narrator narrator, Voices voices) {
    /** What every narration takes. */
    public static final List<Parameter> PARAMETERS = List.of(
            Parameter.text("voice", "The id of a voice; see /api/voices."),
            Parameter.number("rate", "Speed, 0.5 to 4; 1 is natural."),
            Parameter.number("pitch", "Height, 0.5 to 2; 1 is natural."),
            Parameter.text(
                    "skip",
                    "What is passed over, by commas: addresses, captions, code, figures, footnotes, tables; or none."));

    /** Highest speed of an article. */
    static final int MOST_RATE = 400;

    /** Digits with at most one point; the length is bounded so that reading it is cheap. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,20})?");

    private static final int LEAST = 50;
    private static final int MOST_PITCH = 200;

    /** The narration of an article. @throws Problem 400 for a parameter that cannot be used */
    public Narration of(Article article, Query query) {
        Manner manner = new Manner(rate(query, MOST_RATE), pitch(query));
        return narrator.narration(article, voice(article, query), manner, skips(query));
    }

    /** An article in its own voice and natural manner; empty where that voice is not here. */
    Optional<Narration> own(Article article) {
        Optional<Voice> voice = article.voice().isEmpty()
                ? Optional.of(voices.standardFor(article.language()))
                : article.voice().flatMap(voices::find);
        return voice.map(speaker -> narrator.narration(article, speaker, Manner.NATURAL, Skips.STANDARD));
    }

    /** Speed in hundredths, up to {@code most}. */
    static int rate(Query query, int most) {
        return hundredths(query, "rate", most);
    }

    /** Height in hundredths. */
    static int pitch(Query query) {
        return hundredths(query, "pitch", MOST_PITCH);
    }

    /** The voice that is asked for, or the article's own, or the one that reads its language. */
    Voice voice(Article article, Query query) {
        if (query.get("voice").isPresent()) {
            String id = query.get("voice").get();
            return voices.find(id)
                    .orElseThrow(() -> Problem.parameter(
                            "voice", "There is no such voice here; /api/voices lists those that there are."));
        }
        return article.voice()
                .map(id -> voices.find(id)
                        .orElseThrow(() -> Problem.parameter(
                                422,
                                "voice",
                                "The article asks for a voice that is not here; ask for one of /api/voices"
                                        + " with ?voice=.")))
                .orElseGet(() -> voices.standardFor(article.language()));
    }

    private static Skips skips(Query query) {
        return query.get("skip")
                .map(list -> Skips.parse(list)
                        .orElseThrow(() -> Problem.parameter(
                                "skip",
                                "The parameter skip is none, or some of addresses, captions, code, figures,"
                                        + " footnotes, tables, with commas between them.")))
                .orElse(Skips.STANDARD);
    }

    private static int hundredths(Query query, String name, int most) {
        return query.get(name).map(value -> hundredths(name, value, most)).orElse(100);
    }

    private static int hundredths(String name, String value, int most) {
        if (NUMBER.matcher(value).matches()) {
            BigDecimal number = new BigDecimal(value).movePointRight(2);
            boolean within =
                    number.compareTo(BigDecimal.valueOf(LEAST)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
            if (within) {
                return number.setScale(0, RoundingMode.HALF_UP).intValueExact();
            }
        }
        throw Problem.parameter(
                name, "The parameter " + name + " is a number from 0.5 to " + most / 100.0 + ", such as 1.25.");
    }
}
