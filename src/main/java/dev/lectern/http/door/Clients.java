package dev.lectern.http.door;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;

/**
 * Who asks. {@code X-Forwarded-For} is what anyone may write: it counts only where a listed proxy has sent it, and of its
 * entries the last that no listed proxy made.
 *
 * @param proxies addresses of proxies that are believed
 */
public record Clients(Set<String> proxies) {
    /** Whom a proxy could not or would not name. */
    private static final String UNKNOWN = "unknown";

    /** An address, with a port perhaps, as some proxies write it. */
    private static final Pattern ENTRY =
            Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::[0-9]+)?|([0-9.]+):[0-9]+|([0-9A-Fa-f:.]+)");

    private static final Pattern FOUR = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    /** @throws IllegalArgumentException for a proxy that is no address */
    public Clients {
        proxies = proxies.stream()
                .map(proxy -> address(proxy)
                        .orElseThrow(() -> new IllegalArgumentException("\"" + proxy + "\" is no address of a proxy.")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The client's address, written in one way; {@code unknown} where nobody names one. */
    public String address(Request request) {
        String peer = address(Request.getRemoteAddr(request)).orElse(UNKNOWN);
        if (!proxies.contains(peer)) {
            return peer;
        }
        for (String entry : entries(request)) {
            if (!proxies.contains(entry)) {
                return entry;
            }
        }
        return peer;
    }

    /** What the proxies tell, the nearest first. */
    private static List<String> entries(Request request) {
        List<String> entries = new ArrayList<>();
        for (String line : request.getHeaders().getValuesList("X-Forwarded-For")) {
            for (String entry : line.split(",")) {
                if (!entry.isBlank()) {
                    entries.add(address(entry).orElse(UNKNOWN));
                }
            }
        }
        Collections.reverse(entries);
        return entries;
    }

    /** The one way in which an address is written here, whichever of several it was given in; empty for none. */
    public static Optional<String> address(String written) {
        Matcher entry = ENTRY.matcher(written.strip());
        if (!entry.matches()) {
            return Optional.empty();
        }
        String bare =
                entry.group(1) != null ? entry.group(1) : entry.group(2) != null ? entry.group(2) : entry.group(3);
        if (bare.indexOf(':') < 0 && !FOUR.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            // with a colon, or as four numbers, it is never looked up as a name
            return Optional.of(InetAddress.getByName(bare).getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** What one client has for itself: an address of IPv4, or the 2^64 of IPv6 that providers give to each. */
    static String network(String address) {
        String[] groups = address.split(":");
        return groups.length == 8 ? String.join(":", List.of(groups).subList(0, 4)) + "::/64" : address;
    }

    /** Whether an address is this machine's own. */
    static boolean local(String address) {
        return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1");
    }
}
