package dev.lectern.ssml;

import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.SpokenWords;
import dev.lectern.text.Verbalizer;
import dev.lectern.text.direction.Reading;
import java.util.ArrayList;
import java.util.List;

/** Makes readings: words that are said for a stretch. */
final class Said {
    private static final Verbalizer VERBALIZER = new Verbalizer();

    private Said() {}

    /** These words; a capital is the name of a letter. */
    static Reading words(Span span, String kind, String words) {
        return new Reading(span, kind, SpokenWords.of(words));
    }

    /** What is read for another text. */
    static Reading alias(Span span, String kind, String alias) {
        return new Reading(span, kind, spoken(alias));
    }

    /** The words that are read for a text. */
    static List<SpokenWord> spoken(String text) {
        List<SpokenWord> words = new ArrayList<>();
        VERBALIZER.verbalize(text, new Span(0, text.length())).forEach(token -> words.addAll(token.words()));
        return words;
    }
}
