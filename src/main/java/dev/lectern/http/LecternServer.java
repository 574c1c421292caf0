package dev.lectern.http;

import dev.lectern.http.door.Clients;
import dev.lectern.http.door.CrossSite;
import dev.lectern.http.door.Doors;
import dev.lectern.http.door.Hosts;
import dev.lectern.http.door.Rates;
import dev.lectern.http.door.SignIns;
import dev.lectern.http.door.Site;
import dev.lectern.http.door.Tokens;
import dev.lectern.http.input.Query;
import dev.lectern.http.page.Pages;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service on its port. */
public final class LecternServer {
    private static final Logger LOG = LoggerFactory.getLogger(LecternServer.class);

    private final HttpSettings settings;
    private final Javalin javalin;
    private final List<Route> routes;
    private final Meters meters;
    private volatile boolean ready;

    public LecternServer(House house, HttpSettings settings) {
        this.settings = settings;
        Site site = new Site(settings.publicUrl());
        Pages pages = new Pages(house.voices(), site);
        Doors doors = doors(house, settings);
        SignIns signIns = new SignIns(site, settings.limits().signedIn());
        this.routes = List.copyOf(Routes.table(house, pages, doors, signIns, site, () -> ready));
        this.meters = new Meters(house.metrics(), house.studio());
        Gate gate = new Gate(
                doors,
                meters,
                new Audit(doors.clients()),
                new Allowed(routes),
                settings.limits().arrival());
        ShortWay shortWay = new ShortWay(house, doors, site);
        this.javalin =
                Javalin.create(config -> configure(config, doors, signIns, gate, shortWay, site, new Errors(pages)));
    }

    /** Listens. */
    public void start() {
        javalin.start(settings.host(), settings.port());
        ready = true;
    }

    /** The table of routes. */
    public List<Route> routes() {
        return routes;
    }

    /** The port on which it listens. */
    public int port() {
        return javalin.port();
    }

    /** The second port on which it listens, where there is one. */
    public Optional<Integer> maryPort() {
        return settings.maryPort()
                .map(port -> ((ServerConnector) javalin.jettyServer().server().getConnectors()[1]).getLocalPort());
    }

    /** Milliseconds since the last answer has ended, 0 while there is one under way. */
    public long quietMillis() {
        return meters.quietMillis();
    }

    /** Says that it is not ready any more, gives running answers a moment, and stops. */
    public void stop() {
        ready = false;
        try {
            javalin.jettyServer().server().stop();
        } catch (TimeoutException impatient) {
            LOG.info("Answers that were still under way have been broken off.");
        } catch (Exception e) {
            LOG.warn("The server has not stopped as it should: {}", e.toString());
        }
    }

    private static Doors doors(House house, HttpSettings settings) {
        Set<String> names = new LinkedHashSet<>(settings.allowedHosts());
        names.add(settings.host());
        settings.publicUrl().map(URI::getHost).ifPresent(names::add);
        return new Doors(
                Hosts.with(names),
                new CrossSite(settings.publicUrl().map(LecternServer::origin)),
                settings.tokenFile().map(file -> new Tokens(file, house.clock())),
                new Clients(settings.limits().proxies()),
                new Rates(settings.limits().requestsAMinute(), house.clock()));
    }

    /** As browsers write it: in lower case, without the port that its scheme has anyway. */
    private static String origin(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = url.getPort() < 0 || url.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + url.getPort());
    }

    private void configure(
            JavalinConfig config,
            Doors doors,
            SignIns signIns,
            Gate gate,
            ShortWay shortWay,
            Site site,
            Errors errors) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.javaLangErrorHandler((response, error) -> errors.unexpected(response, error));
        Container.configure(
                config.jetty, settings, shortWay, List.of(gate, new SubPath(site, routes), new PlainPath()), errors);
        config.routes.exception(Exception.class, errors::answer);
        config.routes.exception(HttpResponseException.class, errors::answer);
        for (Route route : routes) {
            config.routes.addHttpHandler(
                    HandlerType.findOrCreate(route.method()), route.path(), ctx -> answer(ctx, route, doors, signIns));
            if (route.method().equals("GET")) {
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), ctx -> answer(ctx, route, doors, signIns));
            }
        }
    }

    private static void answer(Context ctx, Route route, Doors doors, SignIns signIns) throws Exception {
        ctx.req().setAttribute(Meters.ROUTE, route.path());
        doors.check(ServletContextRequest.getServletContextRequest(ctx.req()), route.scope());
        signIns.goOn(ctx);
        String query = Optional.ofNullable(ctx.queryString()).orElse("");
        route.action().answer(ctx, Query.parse(query, route.parameters()).without(Doors.IN_ADDRESS));
    }
}
