package dev.lectern.text.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Counts the small words of each language. Enough of a text must be small words of a language; among those languages a word that
 * several share speaks for each of them by a share.
 */
final class SmallWords {
    private static final String FILE = "words.txt";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}'\u2019]+");
    private static final int FEWEST_WORDS = 6;
    private static final double LEAST_SHARE = 0.2;
    private static final double LEAST_SUM = 1.0;
    private static final double AHEAD = 1.25;
    private static final double FAR_AHEAD = 2.5;

    private final Map<String, List<String>> languages;

    private SmallWords(Map<String, List<String>> languages) {
        this.languages = languages;
    }

    static SmallWords load() {
        Map<String, List<String>> languages = new HashMap<>();
        try (InputStream in = SmallWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The table " + FILE + " is missing from the program.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] words = line.split(" ");
                        for (int i = 1; i < words.length; i++) {
                            languages
                                    .computeIfAbsent(words[i], word -> new ArrayList<>())
                                    .add(words[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SmallWords(languages);
    }

    /**
     * The language that stands out.
     *
     * @param usual one that is expected, against which another must stand far out; empty for none
     */
    Optional<String> best(String text, String usual) {
        String[] words = BETWEEN.split(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        Map<String, Double> sums = new HashMap<>();
        Map<String, Integer> hits = new HashMap<>();
        for (String word : words) {
            List<String> speakers = languages.getOrDefault(word, List.of());
            for (String language : speakers) {
                sums.merge(language, 1.0 / speakers.size(), Double::sum);
                hits.merge(language, 1, Integer::sum);
            }
        }
        String best = "";
        double most = 0;
        double second = 0;
        for (Map.Entry<String, Double> entry : sums.entrySet()) {
            if (entry.getValue() > most) {
                second = most;
                most = entry.getValue();
                best = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        boolean enough = words.length >= FEWEST_WORDS
                && most >= LEAST_SUM
                && hits.getOrDefault(best, 0) >= LEAST_SHARE * words.length;
        boolean clear =
                most > AHEAD * second && (best.equals(usual) || most > FAR_AHEAD * sums.getOrDefault(usual, 0.0));
        return enough && clear ? Optional.of(best) : Optional.empty();
    }
}
