package dev.lectern.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections on which a request's header takes too long to arrive. The time that a connection may be silent does not
 * bound that: a byte now and then would hold it for days. Of bodies {@link dev.lectern.http.input.Inflow} sees to it.
 */
final class Arrivals extends AbstractLifeCycle implements Runnable {
    private final ServerConnector connector;
    private final Duration within;
    private Map<EndPoint, Arriving> arriving = new HashMap<>();

    /**
     * How far a connection has come.
     *
     * @param requests whose headers have arrived
     * @param answers that have begun
     * @param bytes that have arrived
     * @param begun whether a part of the next header is among them
     * @param since when that was first seen, in the nanoseconds of this process
     */
    private record Arriving(long requests, long answers, long bytes, boolean begun, long since) {}

    Arrivals(ServerConnector connector, Duration within) {
        this.connector = connector;
        this.within = within;
    }

    @Override
    protected void doStart() {
        later();
    }

    private void later() {
        connector.getScheduler().schedule(this, Math.min(1000, within.toMillis()), TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        long now = System.nanoTime();
        Map<EndPoint, Arriving> seen = new HashMap<>();
        for (EndPoint client : connector.getConnectedEndPoints()) {
            Connection connection = client.getConnection();
            if (connection != null) {
                Arriving state = state(connection, arriving.get(client), now);
                seen.put(client, state);
                if (state.begun() && now - state.since() > within.toNanos()) {
                    client.close(new TimeoutException("The header did not arrive in time."));
                }
            }
        }
        arriving = seen;
        if (isRunning()) {
            later();
        }
    }

    private static Arriving state(Connection connection, @Nullable Arriving before, long now) {
        long requests = connection.getMessagesIn();
        long answers = connection.getMessagesOut();
        long bytes = connection.getBytesIn();
        if (before == null
                || requests != answers
                || before.requests() != requests
                || before.answers() != answers
                || (!before.begun() && before.bytes() == bytes)) {
            return new Arriving(requests, answers, bytes, false, now);
        }
        return new Arriving(requests, answers, bytes, true, before.since());
    }
}
