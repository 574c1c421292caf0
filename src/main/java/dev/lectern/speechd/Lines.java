package dev.lectern.speechd;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes from speech-dispatcher. Lines end in LF alone and are UTF-8. Used by one thread at a time. */
final class Lines {
    private final InputStream in;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line without its end; empty at the end of the input. */
    Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                return Optional.empty();
            }
            line.write(octet);
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }

    /** Lines up to one with a single dot; a dot that was put before another is taken away. */
    Optional<List<String>> block() throws IOException {
        List<String> lines = new ArrayList<>();
        Optional<String> line = next();
        while (line.isPresent() && !line.get().equals(".")) {
            lines.add(line.get().startsWith(".") ? line.get().substring(1) : line.get());
            line = next();
        }
        return line.map(end -> lines);
    }
}
