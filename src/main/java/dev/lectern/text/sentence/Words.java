package dev.lectern.text.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words that the rules know, from {@code words.txt} beside this class: {@code group: word word ...} a line. */
final class Words {
    private static final Map<String, Set<String>> GROUPS = read();

    private Words() {}

    /** The words of a group; an unknown name is a mistake in the code. */
    static Set<String> of(String group) {
        return Objects.requireNonNull(GROUPS.get(group), () -> "words.txt has no group " + group);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> groups = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"), "words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.contains(":")).forEach(line -> add(groups, line));
        } catch (IOException e) {
            throw new UncheckedIOException("words.txt cannot be read.", e);
        }
        return groups;
    }

    private static void add(Map<String, Set<String>> groups, String line) {
        int colon = line.indexOf(':');
        groups.computeIfAbsent(line.substring(0, colon), name -> new HashSet<>())
                .addAll(Arrays.asList(line.substring(colon + 1).trim().split(" +")));
    }
}
