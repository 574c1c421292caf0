package dev.lectern.speech.worker;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a worker process is started: the same Java, with the same classes, at another {@code main}.
 *
 * @param main the class to run
 * @param needs classes of other libraries that it needs
 * @param arguments of {@code main}
 */
public record Launch(Class<?> main, List<Class<?>> needs, List<String> arguments) {
    public Launch {
        needs = List.copyOf(needs);
        arguments = List.copyOf(arguments);
    }

    Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx192m",
                "-Djava.awt.headless=true",
                // What is told of a crash of native code goes where it may be thrown away, not beside the articles.
                "-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "lectern-voice-%p.log")));
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", String.join(File.pathSeparator, places()), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Where the classes lie: found by asking them, for the class path may be a launcher's. */
    private Set<String> places() throws IOException {
        Set<String> places = new LinkedHashSet<>();
        places.add(place(main));
        for (Class<?> needed : needs) {
            places.add(place(needed));
        }
        return places;
    }

    private static String place(Class<?> of) throws IOException {
        try {
            return Path.of(of.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException("The place of " + of.getName() + " cannot be told.", e);
        }
    }
}
