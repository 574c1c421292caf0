package dev.lectern.http;

import dev.lectern.http.dialect.marytts.MaryError;
import dev.lectern.http.dialect.openai.OpenAiError;
import dev.lectern.http.door.BrowserRules;
import dev.lectern.http.page.Pages;
import dev.lectern.http.problem.Failures;
import dev.lectern.http.problem.Problem;
import dev.lectern.http.problem.ProblemJson;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every error its shape: a page on the paths of pages, a problem of RFC 9457 everywhere else. Errors that the
 * container finds before a request reaches us (a broken request line, too long a header) come here too.
 */
final class Errors implements Request.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final String HTML = "text/html; charset=utf-8";

    private final Pages pages;

    Errors(Pages pages) {
        this.pages = pages;
    }

    /** Answers with what a failure is to a client. */
    void answer(Throwable failure, Context ctx) {
        Problem problem = Failures.problem(failure);
        Shape shape = shape(problem, ctx.req().getRequestURI());
        ctx.res().setHeader("ETag", null);
        ctx.res().setHeader("Content-Disposition", null);
        ctx.res().setHeader("Content-Location", null);
        ctx.res().setHeader("Cache-Control", "no-store");
        ctx.status(problem.status());
        problem.fields().forEach(ctx.res()::setHeader);
        sayWhetherItGoesOn(ctx);
        ctx.res().setContentType(shape.contentType());
        ctx.res().setContentLengthLong(shape.body().length);
        if (!ctx.req().getMethod().equals("HEAD")) {
            ctx.result(shape.body());
        }
    }

    /** A connection on which the rest of a refused body is still to come is closed; its client is told, or it would go on. */
    private static void sayWhetherItGoesOn(Context ctx) {
        if (!Remainder.take(ServletContextRequest.getServletContextRequest(ctx.req()))) {
            ctx.res().setHeader("Connection", "close");
        }
    }

    /** Answers what no one should catch, such as memory running out, without needing much for it. */
    void unexpected(HttpServletResponse response, Error error) {
        LOG.error("A request failed; it is answered with 500.", error);
        response.setStatus(500);
    }

    /** Answers an error of the container's own. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        // the container would have us upgrade to HTTP/2, which is not spoken here
        int status = response.getStatus() == 426 ? 505 : response.getStatus();
        response.setStatus(status);
        Problem problem = request.getAttribute(Gate.PROBLEM) instanceof Problem known
                ? known
                : Problem.of(status, sentence(status));
        Shape shape = shape(problem, path(request));
        BrowserRules.FIELDS.forEach(response.getHeaders()::put);
        problem.fields().forEach(response.getHeaders()::put);
        response.getHeaders().put("Cache-Control", "no-store");
        response.getHeaders().put("Content-Type", shape.contentType());
        response.getHeaders().put("Content-Length", shape.body().length);
        boolean head = "HEAD".equals(request.getMethod());
        response.write(true, head ? null : ByteBuffer.wrap(shape.body()), callback);
        return true;
    }

    /** Of a request that could not be read, nobody knows the path: it gets a page only when it asks for one. */
    private static String path(Request request) {
        HttpURI uri = request.getHttpURI();
        String accept = request.getHeaders().get("Accept");
        if (uri != null && uri.getPath() != null && dialect(uri.getPath())) {
            return uri.getPath();
        }
        boolean person = accept != null && accept.contains("text/html");
        return person && uri != null && uri.getPath() != null ? uri.getPath() : "/api";
    }

    private static boolean dialect(String path) {
        return OpenAiError.speaks(path) || MaryError.speaks(path);
    }

    private Shape shape(Problem problem, String path) {
        if (OpenAiError.speaks(path)) {
            return new Shape(OpenAiError.MEDIA_TYPE, OpenAiError.bytes(problem));
        }
        if (MaryError.speaks(path)) {
            return new Shape(MaryError.MEDIA_TYPE, MaryError.bytes(problem));
        }
        if (!page(path)) {
            return new Shape(ProblemJson.MEDIA_TYPE, ProblemJson.bytes(problem));
        }
        String html = problem.status() == 401 ? pages.signIn(problem) : pages.error(problem);
        return new Shape(HTML, html.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether people rather than programs ask for this path. */
    private static boolean page(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return !(lower.startsWith("/api")
                || lower.startsWith("/audio")
                || lower.startsWith("/health")
                || lower.startsWith("/metrics")
                || lower.startsWith("/openapi")
                || lower.startsWith("/feed"));
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request is not proper HTTP; see to its request line, path and header.";
            case 404 -> "There is nothing at this address.";
            case 408 -> "The request took too long to arrive; send it again.";
            case 413 -> "The body is too large; send less.";
            case 414 -> "The address is too long; shorten it.";
            case 417 -> "Of the field Expect only 100-continue is understood; leave it out.";
            case 431 -> "The header is too large; send fewer or shorter fields.";
            case 503 -> "The service is stopping; try again when it is back.";
            case 505 -> "This version of HTTP is not spoken here; use HTTP/1.1.";
            default ->
                status >= 500
                        ? "Something went wrong here; the log of the server says what."
                        : "The request cannot be answered; see its status.";
        };
    }

    private record Shape(String contentType, byte[] body) {}
}
