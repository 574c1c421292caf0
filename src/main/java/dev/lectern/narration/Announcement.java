package dev.lectern.narration;

import dev.lectern.speech.Ending;
import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.List;
import java.util.stream.Stream;

/** Says in a few words what is passed over. */
final class Announcement {
    static final String KIND = "passed-over";

    private Announcement() {}

    static Sentence sentence(String words, Span span) {
        return new Sentence(span, List.of(token(words, span, Break.NONE)), Ending.STATEMENT, true);
    }

    static Token token(String words, Span span, Break after) {
        return new Token(
                span, KIND, Stream.of(words.split(" ")).map(SpokenWord::new).toList(), after);
    }
}
