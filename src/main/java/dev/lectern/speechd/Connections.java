package dev.lectern.speechd;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps one connection open for the next message, so that nobody waits for a handshake. Safe on threads. */
final class Connections {
    private final URI address;
    private final AtomicReference<Optional<Connection>> spare = new AtomicReference<>(Optional.empty());

    Connections(URI address) {
        this.address = address;
    }

    /**
     * Asks, by a new connection where the one that was kept has been closed by the other side meanwhile.
     *
     * @throws java.net.ConnectException when nothing listens there
     */
    Reply ask(byte[] request) throws IOException {
        Optional<Connection> kept = spare.getAndSet(Optional.empty());
        if (kept.isPresent()) {
            try {
                return ask(kept.get(), request);
            } catch (EOFException | SocketException closedMeanwhile) {
                // Not an answer's failure: nothing had been answered.
            }
        }
        return ask(Connection.open(address), request);
    }

    private static Reply ask(Connection connection, byte[] request) throws IOException {
        try {
            return connection.ask(request);
        } catch (IOException e) {
            connection.close();
            throw e;
        }
    }

    /** Takes back what an answer came by; when it is of no further use, another is opened in its place. */
    void release(Reply reply) {
        if (reply.reusable()) {
            keep(reply.connection());
        } else {
            reply.connection().close();
            prepare();
        }
    }

    private void prepare() {
        try {
            keep(Connection.open(address));
        } catch (IOException nobodyThere) {
            // Whoever asks next hears of it.
        }
    }

    private void keep(Connection connection) {
        spare.getAndSet(Optional.of(connection)).ifPresent(Connection::close);
    }
}
