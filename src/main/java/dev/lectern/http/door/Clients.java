package dev.lectern.http.door;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;

/**
 * Who asks. {@code X-Forwarded-For} is what anyone may write: it counts only where a listed proxy has sent it, and of its
 * entries the last that no listed proxy made.
 *
 * @param proxies addresses of proxies that are believed
 */
public record Clients(Set<String> proxies) {
    public Clients {
        proxies = proxies.stream().map(Clients::bare).collect(Collectors.toUnmodifiableSet());
    }

    /** The client's address. */
    public String address(Request request) {
        String peer = bare(Request.getRemoteAddr(request));
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
                String address = bare(entry);
                if (!address.isEmpty() && address.length() <= 45) {
                    entries.add(address);
                }
            }
        }
        Collections.reverse(entries);
        return entries;
    }

    /** Without brackets and blanks; nothing but what stands in an address. */
    private static String bare(String address) {
        return address.replaceAll("[^0-9A-Fa-f.:]", "");
    }

    /** Whether an address is this machine's own. */
    static boolean local(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }
}
