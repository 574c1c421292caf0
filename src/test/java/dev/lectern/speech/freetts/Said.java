package dev.lectern.speech.freetts;

import dev.lectern.speech.Ending;
import dev.lectern.speech.Utterance;
import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Utterances for tests, from plain written words: commas, semicolons, full stops and question marks are heard. */
final class Said {
    private static final Pattern WORD = Pattern.compile("([A-Za-z][A-Za-z']*)([,;:]?)");

    private Said() {}

    /** Sentences of all kinds; add a line to try another. */
    static List<String> sentences() {
        try (InputStream in = Said.class.getResourceAsStream("sentences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Utterance utterance(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(sentence);
        while (words.find()) {
            SpokenWord word = new SpokenWord(words.group(1).toLowerCase(Locale.ROOT));
            tokens.add(new Token(new Span(words.start(1), words.end(1)), "word", List.of(word), stop(words.group(2))));
        }
        return new Utterance(tokens, ending(sentence));
    }

    private static Break stop(String written) {
        return written.isEmpty() ? Break.NONE : written.equals(",") ? Break.MINOR : Break.MAJOR;
    }

    private static Ending ending(String sentence) {
        if (sentence.endsWith("?")) {
            return Ending.QUESTION;
        }
        return sentence.endsWith(",") ? Ending.CONTINUED : Ending.STATEMENT;
    }
}
