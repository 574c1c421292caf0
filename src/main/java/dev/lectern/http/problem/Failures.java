package dev.lectern.http.problem;

import dev.lectern.article.ArticleException;
import dev.lectern.production.ProductionException;
import dev.lectern.speech.SpeechException;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where failures of the other rooms become problems. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** The problem that a failure is to a client. What nobody foresaw is logged and told in general words only. */
    public static Problem problem(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof ProductionException production) {
            return production(production);
        }
        if (failure instanceof ArticleException article) {
            return article(article);
        }
        if (failure instanceof SpeechException) {
            return unspoken();
        }
        if (failure instanceof HttpResponseException javalin) {
            return javalin(javalin);
        }
        if (wraps(failure) && failure.getCause() != null) {
            return problem(failure.getCause());
        }
        LOG.error("A request failed in a way that nobody foresaw; it is answered with 500.", failure);
        return Problem.of(500, "Something went wrong here; the log of the server says what.");
    }

    private static boolean wraps(Throwable failure) {
        return failure instanceof CompletionException
                || failure instanceof ExecutionException
                || failure instanceof IOException;
    }

    private static Problem production(ProductionException failure) {
        return switch (failure.reason()) {
            case NOTHING_TO_SPEAK ->
                Problem.of(422, "There is nothing in this text that can be spoken; add some words to it.");
            case BUSY ->
                Problem.of(429, "Too much is being made at once; try again in a moment.")
                        .with("Retry-After", "5");
            case NO_SPACE ->
                Problem.of(507, "There is no space left to store audio; make room on the disk and try again.");
            case OUTDATED -> Problem.of(409, "The article has changed while it was being spoken; ask for it again.");
            case STORAGE_FAILED -> Problem.of(500, "The disk failed; the log of the server says how.");
            case SPEECH_FAILED -> unspoken();
            case STOPPING ->
                Problem.of(503, "The service is stopping; try again when it is back.")
                        .with("Retry-After", "10");
        };
    }

    private static Problem unspoken() {
        return Problem.of(500, "The voice could not speak this text; try again or choose another voice.");
    }

    private static Problem article(ArticleException failure) {
        int status = switch (failure.reason()) {
            case NOT_TEXT, BAD_METADATA, BAD_ID, BAD_CURSOR -> 400;
            case TOO_LARGE -> 413;
            case NO_SPACE -> 507;
            case STORAGE -> 500;
        };
        String detail = String.valueOf(failure.getMessage());
        if (failure.reason() == ArticleException.Reason.BAD_CURSOR) {
            return Problem.parameter("cursor", detail);
        }
        return failure.parameter()
                .map(name -> Problem.parameter(status, name, detail))
                .orElseGet(() -> Problem.of(status, detail));
    }

    private static Problem javalin(HttpResponseException failure) {
        return switch (failure.getStatus()) {
            case 404 -> Problem.notFound("There is nothing at this address.");
            case 405 -> {
                String allowed =
                        failure.getDetails().values().stream().findFirst().orElse("GET, HEAD");
                yield Problem.of(405, "This address does not take that method; it takes " + allowed + ".")
                        .with("Allow", allowed);
            }
            default -> Problem.of(failure.getStatus(), Problem.title(failure.getStatus()) + ".");
        };
    }
}
