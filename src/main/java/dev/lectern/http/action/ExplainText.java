package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.LexiconFile;
import dev.lectern.http.flow.Json;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.narration.FrontEnd;
import dev.lectern.text.Span;
import dev.lectern.text.Token;
import dev.lectern.text.lexicon.Lexicon;
import io.javalin.http.Context;
import java.util.Iterator;
import java.util.List;

/** Tells how a text is read, and by which rules. */
public record ExplainText(FrontEnd frontEnd, LexiconFile lexicon) implements Action {
    private static final List<Parameter> MEMBERS = List.of(Parameter.text("text", "What is to be explained."));

    @Override
    public Operation operation() {
        return Operation.giving("Tells how a text is read", "application/json")
                .shaped("Explanation")
                .reading(Body.JSON)
                .holding(MEMBERS)
                .failing(413, 415);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Body.take(ctx, List.of(Body.JSON), body -> {
            if (!body.object().path("text").isTextual()) {
                throw Problem.parameter("text", "The member text is missing; it is a string that holds the text.");
            }
            String text = body.members(MEMBERS).get("text").orElseThrow();
            SpeechText.requireWhole(text);
            Replies.json(ctx, 200, explained(text));
        });
    }

    private ObjectNode explained(String text) {
        ObjectNode answer = Json.object();
        ArrayNode tokens = answer.putArray("tokens");
        Lexicon words = lexicon.current();
        Iterator<Span> sentences = frontEnd.sentences(text, new Span(0, text.length()));
        while (sentences.hasNext()) {
            for (Token token : frontEnd.tokens(text, sentences.next(), words)) {
                tokens.addObject()
                        .put("from", token.span().from())
                        .put("to", token.span().to())
                        .put("written", token.span().of(text))
                        .put("kind", token.kind())
                        .put("spoken", token.said());
            }
        }
        return answer;
    }
}
