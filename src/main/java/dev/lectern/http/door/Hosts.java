package dev.lectern.http.door;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names by which this service may be called. A page of another site that points its own name at this address
 * ("DNS rebinding") is known by the name that its visitors' browsers send.
 *
 * @param names lower case, without ports
 */
public record Hosts(Set<String> names) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Pattern HOST =
            Pattern.compile("([\\p{L}\\p{N}_.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]+)?|[0-9A-Fa-f:.]+:[0-9A-Fa-f:.]+");

    public Hosts {
        names = Set.copyOf(names);
    }

    /** The loopback names and these. */
    public static Hosts with(Iterable<String> more) {
        Set<String> names = new LinkedHashSet<>(LOOPBACK);
        more.forEach(name -> names.add(bare(name)));
        return new Hosts(names);
    }

    /** Whether this is written as a name or an address is in a {@code Host} field, with or without a port. */
    public static boolean written(String host) {
        return HOST.matcher(host.strip()).matches();
    }

    /** Whether a {@code Host} field names this service. */
    public boolean allow(String host) {
        return names.contains(bare(host));
    }

    private static String bare(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        int colon = lower.lastIndexOf(':');
        boolean port =
                colon >= 0 && lower.indexOf(']', colon) < 0 && (lower.indexOf(':') == colon || lower.startsWith("["));
        String name = port ? lower.substring(0, colon) : lower;
        boolean bareSix = name.indexOf(':') >= 0 && !name.startsWith("[");
        return bareSix ? "[" + name + "]" : name;
    }
}
