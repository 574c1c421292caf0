package dev.lectern.http.action;

import dev.lectern.article.LexiconFile;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.text.lexicon.LexiconException;
import io.javalin.http.Context;
import java.util.List;

/** Puts another lexicon in the place of the user's. */
public record ReplaceLexicon(LexiconFile lexicon) implements Action {
    private static final List<String> TYPES = List.of(ReadLexicon.PLS, "application/xml", "text/xml");

    @Override
    public Operation operation() {
        return Operation.giving("Puts a lexicon in the place of the other", ReadLexicon.PLS)
                .shaped("Lexicon")
                .holding("Lexicon")
                .reading(TYPES.toArray(String[]::new))
                .failing(413, 415, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Body.take(ctx, TYPES, body -> {
            try {
                lexicon.replace(body.text());
            } catch (LexiconException e) {
                throw Problem.of(400, "The lexicon was not taken: " + e.getMessage());
            }
            Documents.text(ctx, ReadLexicon.PLS, body.text());
        });
    }
}
