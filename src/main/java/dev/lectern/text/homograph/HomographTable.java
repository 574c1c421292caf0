package dev.lectern.text.homograph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads {@code homographs.txt}; its head says how it is written. */
final class HomographTable {
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Map<String, Homograph> words = new HashMap<>();
    private final Map<String, List<String>> senses = new LinkedHashMap<>();
    private final List<Homograph.Rule> rules = new ArrayList<>();
    private String word = "";

    private HomographTable() {}

    static Map<String, Homograph> read() {
        HomographTable table = new HomographTable();
        try (InputStream file = Objects.requireNonNull(HomographTable.class.getResourceAsStream("homographs.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::line);
        } catch (IOException e) {
            throw new UncheckedIOException("homographs.txt cannot be read.", e);
        }
        table.finish();
        return Map.copyOf(table.words);
    }

    private void line(String line) {
        String[] parts = line.substring(line.indexOf(' ') + 1).split(": | from ");
        switch (line.charAt(0)) {
            case '@' ->
                groups.put(
                        line.substring(0, line.indexOf(':')),
                        Set.of(after(line, ": ").split(" ")));
            case '=' -> begin(parts);
            case '-' -> senses.put(parts[0], List.of(parts[1].split(" ")));
            default -> rules.add(rule(line));
        }
    }

    private void begin(String[] parts) {
        finish();
        word = parts[0];
        if (parts.length > 1) {
            Homograph stem = Objects.requireNonNull(words.get(parts[1]), () -> "homographs.txt lacks " + parts[1]);
            stem.senses().forEach((sense, phones) -> senses.put(sense, Ending.s(phones)));
            rules.addAll(stem.rules());
        }
    }

    private void finish() {
        if (!senses.isEmpty()) {
            String usual = senses.keySet().iterator().next();
            Map<String, List<String>> inOrder = Collections.unmodifiableMap(new LinkedHashMap<>(senses));
            words.put(word, new Homograph(inOrder, List.copyOf(rules), usual));
        }
        senses.clear();
        rules.clear();
    }

    private Homograph.Rule rule(String line) {
        String[] halves = line.split(" if ", 2);
        List<Cue> cues = new ArrayList<>();
        for (String cue : halves.length < 2
                ? new String[0]
                : halves[1].split(
                        " and (?=(after|before|near|capital|small|verb|noun|plural|singular|end|first)\\b)")) {
            String[] words = cue.split(" ");
            cues.add(Cue.of(words[0], known(Arrays.asList(words).subList(1, words.length))));
        }
        return new Homograph.Rule(halves[0], List.copyOf(cues));
    }

    private Set<String> known(List<String> names) {
        Set<String> known = new HashSet<>();
        for (String name : names) {
            known.addAll(name.startsWith("@") ? groups.getOrDefault(name, Set.of()) : Set.of(name));
        }
        return known;
    }

    private static String after(String line, String mark) {
        return line.substring(line.indexOf(mark) + mark.length());
    }
}
