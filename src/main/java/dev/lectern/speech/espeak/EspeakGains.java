package dev.lectern.speech.espeak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The gain that brings each language to the common loudness, measured once; see docs/voices.md for how. */
final class EspeakGains {
    private static final String FILE = "gains.tsv";
    private static final String OTHERS = "*";

    private final Map<String, Integer> hundredths;

    private EspeakGains(Map<String, Integer> hundredths) {
        this.hundredths = Map.copyOf(hundredths);
    }

    static EspeakGains measured() {
        Map<String, Integer> read = new HashMap<>();
        try (InputStream in = EspeakGains.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The table " + FILE + " is missing from the program.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] cells = line.split("\t", 2);
                        read.put(cells[0], Integer.valueOf(cells[1].strip()));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EspeakGains(read);
    }

    /** Hundredths of a decibel. */
    int of(String voice) {
        return hundredths.getOrDefault(voice, hundredths.getOrDefault(OTHERS, 0));
    }
}
