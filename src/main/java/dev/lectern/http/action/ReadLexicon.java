package dev.lectern.http.action;

import dev.lectern.article.LexiconFile;
import dev.lectern.http.input.Query;
import dev.lectern.text.lexicon.PlsWriter;
import io.javalin.http.Context;

/** Gives the user's lexicon as a PLS document. */
public record ReadLexicon(LexiconFile lexicon) implements Action {
    /** Content type of the Pronunciation Lexicon Specification, RFC 4267. */
    static final String PLS = "application/pls+xml";

    private static final String LANGUAGE = "en";

    @Override
    public Operation operation() {
        return Operation.giving("Gives the lexicon", PLS).shaped("Lexicon");
    }

    @Override
    public void answer(Context ctx, Query query) {
        Documents.text(ctx, PLS, lexicon.written().orElseGet(() -> PlsWriter.write(lexicon.current(), LANGUAGE)));
    }
}
