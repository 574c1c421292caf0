package dev.lectern.http.door;

import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;

/**
 * Decides who is let in.
 *
 * @param hosts names by which the service may be called
 * @param crossSite what other sites' pages may not do
 * @param tokens who holds a token; empty when everybody who reaches the address is let in
 * @param clients tells who asks
 * @param rates how often one may
 */
public record Doors(Hosts hosts, CrossSite crossSite, Optional<Tokens> tokens, Clients clients, Rates rates) {
    /** Request attribute that holds the id of the token that was shown. */
    public static final String TOKEN = "dev.lectern.token";

    /** Name of the cookie that holds a browser's token. */
    public static final String COOKIE = "lectern_token";

    /** The parameter in which a token for the feed may come: podcast apps send no header fields of their user's. */
    public static final Parameter IN_ADDRESS =
            Parameter.text("token", "A token with the scope feed, for apps that can send it in no other way.");

    /** What who brings no token is told. */
    public static final String NO_TOKEN =
            "This needs a token: sign in with one, or send it as Authorization: Bearer TOKEN.";

    private static final String CHALLENGE = "Bearer realm=\"Lectern\"";

    /** What every request must pass. @throws Problem 400, 403, 405 or 429 */
    public void check(Request request) {
        String host = request.getHeaders().get("Host");
        if (host == null) {
            throw Problem.of(400, "The request does not say whom it asks; send the field Host with it.");
        }
        boolean ours = hosts.allow(host) && hosts.allow(Request.getServerName(request));
        if (!ours && !asset(request)) {
            throw Problem.of(
                    403, "This service does not go by that name; start it with --allow-host NAME to let it in.");
        }
        Methods.check(request);
        crossSite.check(request);
        checkRate(request);
    }

    /** The page that says by which name to come looks like every other; what it is made of holds nothing of anybody's. */
    private static boolean asset(Request request) {
        return Request.getPathInContext(request).startsWith("/assets/");
    }

    private void checkRate(Request request) {
        String client = clients.address(request);
        int wait = Clients.local(client) ? 0 : rates.take(Clients.network(client));
        if (wait > 0) {
            throw Problem.of(429, "These are too many requests from one address; wait and go on more slowly.")
                    .with("Retry-After", String.valueOf(wait));
        }
    }

    /** What a request must pass that needs a scope. @throws Problem 401 or 403; 503 while the token file cannot be read */
    public void check(Request request, Scope scope) {
        if (tokens.isEmpty() || scope == Scope.PUBLIC) {
            return;
        }
        Optional<String> address = scope == Scope.FEED ? inAddress(request) : Optional.empty();
        Optional<String> presented = address.isPresent() ? address : presented(request);
        if (presented.isEmpty()) {
            throw Problem.of(401, NO_TOKEN).with("WWW-Authenticate", CHALLENGE);
        }
        Token token = tokens.get()
                .check(presented.get())
                .orElseThrow(() -> Problem.of(401, "This token is not known here or was taken back; ask for another.")
                        .with("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\""));
        request.setAttribute(TOKEN, token.id());
        boolean opens = address.isPresent() ? token.scopes().contains(scope) : scope.openedBy(token.scopes());
        if (!opens) {
            throw Problem.of(403, "This token does not allow that; it needs the scope " + scope.word() + ".")
                    .with(
                            "WWW-Authenticate",
                            CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope.word() + "\"");
        }
    }

    /** The token that stands in a request's address. */
    public static Optional<String> inAddress(Request request) {
        String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
        return Query.find(query, IN_ADDRESS.name());
    }

    /** Whether this is a token that is known here. @throws Problem 503 while the token file cannot be read */
    public boolean knows(String token) {
        return tokens.isPresent() && tokens.get().check(token).isPresent();
    }

    private static Optional<String> presented(Request request) {
        String authorization = request.getHeaders().get("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.of(authorization.substring(7).strip());
        }
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(HttpCookie::getValue)
                .findFirst();
    }
}
