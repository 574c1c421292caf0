package dev.lectern.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How the server is to be reached.
 *
 * @param host address to listen on
 * @param port to listen on, 0 for a free one
 * @param publicUrl where the service is reached from outside, behind a proxy
 * @param tokenFile who may come in; everybody who reaches the address when there is none
 * @param allowedHosts further names by which it may be called
 * @param maryPort a second port, for clients of MaryTTS that cannot be told another; everything is there too
 * @param limits what one client may cost
 */
public record HttpSettings(
        String host,
        int port,
        Optional<URI> publicUrl,
        Optional<Path> tokenFile,
        Set<String> allowedHosts,
        Optional<Integer> maryPort,
        Limits limits) {
    public HttpSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port + ".");
        }
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** On one port alone, with the usual limits. */
    public HttpSettings(
            String host, int port, Optional<URI> publicUrl, Optional<Path> tokenFile, Set<String> allowedHosts) {
        this(host, port, publicUrl, tokenFile, allowedHosts, Optional.empty(), Limits.STANDARD);
    }

    /** The same with a second port. */
    public HttpSettings withMaryPort(int second) {
        return new HttpSettings(host, port, publicUrl, tokenFile, allowedHosts, Optional.of(second), limits);
    }

    /** The same with other limits. */
    public HttpSettings withLimits(Limits others) {
        return new HttpSettings(host, port, publicUrl, tokenFile, allowedHosts, maryPort, others);
    }

    /** On a free port of loopback. */
    public static HttpSettings local() {
        return new HttpSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), Set.of());
    }
}
