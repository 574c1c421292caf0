package dev.lectern.http;

import io.javalin.config.JettyConfig;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The container's limits, stated in one place. */
final class Container {
    /** Threads; no answer holds one while it waits. */
    private static final int MOST_THREADS = 48;
    /** How long a thread beyond the least may have nothing to do before it goes. */
    private static final int THREAD_IDLE_MILLIS = 10_000;
    /** How long running answers may go on after a stop was asked for. */
    private static final long STOP_MILLIS = 4_000;
    /** Connections that the system may hold until they are accepted. */
    private static final int BACKLOG = 1024;

    private Container() {}

    /**
     * @param shortWay what answers some requests without a route
     * @param before what a request passes before a route takes it, the innermost first
     */
    static void configure(
            JettyConfig jetty,
            HttpSettings settings,
            Handler.Wrapper shortWay,
            List<Handler.Wrapper> before,
            Errors errors) {
        // its own queue would first load the whole of JMX, to ask for the length of a line of the cache
        QueuedThreadPool threads =
                new QueuedThreadPool(MOST_THREADS, 8, THREAD_IDLE_MILLIS, new LinkedBlockingQueue<>());
        threads.setMaxEvictCount(MOST_THREADS);
        threads.setName("http");
        jetty.threadPool = threads;
        jetty.modifyHttpConfiguration(http -> limits(http, settings.limits()));
        jetty.modifyServer(server -> {
            server.setErrorHandler(errors);
            server.setStopTimeout(STOP_MILLIS);
            server.insertHandler(shortWay);
            server.insertHandler(new GracefulHandler());
            before.forEach(server::insertHandler);
        });
        jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
        jetty.addConnector((server, http) -> connector(server, http, settings, settings.port()));
        settings.maryPort()
                .ifPresent(port -> jetty.addConnector((server, http) -> connector(server, http, settings, port)));
    }

    private static void limits(HttpConfiguration http, Limits limits) {
        // Javalin's own choice lets encoded slashes and dots through to the routes
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setRequestHeaderSize(limits.headerBytes());
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    private static Connector connector(Server server, HttpConfiguration http, HttpSettings settings, int port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(port);
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        connector.setAcceptQueueSize(BACKLOG);
        connector.addBean(new Arrivals(connector, settings.limits().arrival()));
        return connector;
    }
}
