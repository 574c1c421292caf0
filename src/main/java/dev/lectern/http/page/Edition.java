package dev.lectern.http.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Which edition of the assets this is: a name that changes with any byte of any of them. It stands in their addresses, so that
 * a browser keeps them for ever and asks for none again.
 */
final class Edition {
    /** Sixteen hexadecimal digits. */
    static final String NAME = name();

    private static final String FOLDER = "web/assets/";

    private Edition() {}

    private static String name() {
        URL known = Edition.class.getResource("/" + FOLDER + "js/boot.js");
        if (known == null) {
            throw new IllegalStateException("The files of the pages are missing from this program.");
        }
        try {
            URLConnection connection = known.openConnection();
            List<String> contents =
                    connection instanceof JarURLConnection jar ? packed(jar) : loose(Path.of(known.toURI()));
            return digits(contents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A jar knows the checksums of what is in it. */
    private static List<String> packed(JarURLConnection jar) throws IOException {
        return jar.getJarFile().stream()
                .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
                .map(entry -> entry.getName().substring(FOLDER.length()) + " " + entry.getSize() + " " + entry.getCrc())
                .sorted()
                .toList();
    }

    private static List<String> loose(Path boot) throws IOException {
        Path folder = boot.resolve("../..").normalize();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> content(folder.toUri().relativize(file.toUri()), file))
                    .sorted()
                    .toList();
        }
    }

    private static String content(URI name, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            return name + " " + bytes.length + " " + sum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 64 bits over the list: the checksums of what stands at even and at odd places in it. */
    private static String digits(List<String> contents) {
        CRC32[] sums = {new CRC32(), new CRC32()};
        for (int i = 0; i < contents.size(); i++) {
            sums[i % 2].update(contents.get(i).getBytes(StandardCharsets.UTF_8));
        }
        return String.format("%08x%08x", sums[0].getValue(), sums[1].getValue());
    }
}
