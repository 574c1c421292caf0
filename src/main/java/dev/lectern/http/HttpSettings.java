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
 */
public record HttpSettings(
        String host,
        int port,
        Optional<URI> publicUrl,
        Optional<Path> tokenFile,
        Set<String> allowedHosts,
        Optional<Integer> maryPort) {
    public HttpSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port + ".");
        }
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** On one port alone. */
    public HttpSettings(
            String host, int port, Optional<URI> publicUrl, Optional<Path> tokenFile, Set<String> allowedHosts) {
        this(host, port, publicUrl, tokenFile, allowedHosts, Optional.empty());
    }

    /** The same with a second port. */
    public HttpSettings withMaryPort(int second) {
        return new HttpSettings(host, port, publicUrl, tokenFile, allowedHosts, Optional.of(second));
    }

    /** On a free port of loopback. */
    public static HttpSettings local() {
        return new HttpSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), Set.of());
    }
}
