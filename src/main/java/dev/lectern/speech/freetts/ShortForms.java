package dev.lectern.speech.freetts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How "don't", "we're" and their like sound: the file {@code contractions.txt} beside this class. */
final class ShortForms {
    private final Map<String, String[]> phones;

    ShortForms() {
        try (InputStream in = ShortForms.class.getResourceAsStream("contractions.txt")) {
            if (in == null) {
                throw new IOException("The file contractions.txt is not in the program's jar.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            phones = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1].split(" ")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The phones of a short form, 1 after the stressed vowel. */
    Optional<String[]> find(String word) {
        return Optional.ofNullable(phones.get(word)).map(String[]::clone);
    }
}
