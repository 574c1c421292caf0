package dev.lectern.text.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word tables beside the rules: one entry a line, fields parted by tabs, lines that begin with {@code ##} are notes. */
final class Table {
    private Table() {}

    /** The fields of each entry. */
    static List<String[]> rows(String name) {
        try (InputStream stream = Table.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The table " + name + " is missing from the program.");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("##"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", e);
        }
    }

    /** A table of two columns: the second by the first. */
    static Map<String, String> pairs(String name) {
        Map<String, String> pairs = new HashMap<>();
        for (String[] row : rows(name)) {
            pairs.put(row[0], row[1]);
        }
        return pairs;
    }
}
