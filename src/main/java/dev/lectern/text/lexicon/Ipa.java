package dev.lectern.text.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the International Phonetic Alphabet with the table {@code ipa.txt}, which names its sources. */
final class Ipa {
    private static final int LONGEST_SIGN = 4;
    private static final char PRIMARY = '\u02c8';
    private static final char SECONDARY = '\u02cc';
    private static final Map<String, List<String>> TABLE = read();

    private Ipa() {}

    static List<String> phones(String written) {
        String signs = plain(written);
        List<String> phones = new ArrayList<>();
        boolean stress = false;
        int at = 0;
        while (at < signs.length()) {
            int end = longest(signs, at);
            if (end > at) {
                stress = !say(phones, TABLE.getOrDefault(signs.substring(at, end), List.of()), stress) && stress;
                at = end;
            } else {
                stress |= stressed(signs, at, written);
                at++;
            }
        }
        return Arpabet.settled(phones, written);
    }

    /** Decomposed, without tie bars, so that every sign is written in one way. */
    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFD)
                .replace("\u0361", "")
                .replace("\u035c", "")
                .replace('\'', PRIMARY)
                .replace(':', '\u02d0');
    }

    private static int longest(String signs, int at) {
        for (int end = Math.min(signs.length(), at + LONGEST_SIGN); end > at; end--) {
            if (TABLE.containsKey(signs.substring(at, end))) {
                return end;
            }
        }
        return at;
    }

    /** Adds the phones, the first vowel among them stressed if asked for, and says whether there was a vowel. */
    private static boolean say(List<String> phones, List<String> sign, boolean stress) {
        boolean vowel = false;
        for (String phone : sign) {
            boolean marked = stress && !vowel && Arpabet.vowel(phone);
            vowel |= Arpabet.vowel(phone);
            phones.add(marked ? stressable(phone) + "1" : phone);
        }
        return vowel;
    }

    /** The weak vowel cannot carry stress: {@code ˈbəːd} and {@code ˈkət} are written so in some dictionaries. */
    private static String stressable(String phone) {
        return phone.equals("ax") ? "ah" : phone;
    }

    /** Whether this is a mark of stress; a letter that is no sign of the alphabet is an error, other marks are not. */
    private static boolean stressed(String signs, int at, String written) {
        char c = signs.charAt(at);
        boolean mark = c == PRIMARY || c == SECONDARY;
        boolean modifier = Character.getType(c) == Character.MODIFIER_LETTER;
        if (!mark && !modifier && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
            throw new LexiconException("\"" + Character.toString(signs.codePointAt(at)) + "\" in \"" + written
                    + "\" is no sign of the IPA.");
        }
        return mark;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> table = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Ipa.class.getResourceAsStream("ipa.txt"), "ipa.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(table, line.split(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException("ipa.txt cannot be read.", e);
        }
        return Map.copyOf(table);
    }

    private static void add(Map<String, List<String>> table, String[] line) {
        List<String> phones = List.of(line).subList(1, line.length);
        table.put(Normalizer.normalize(line[0], Normalizer.Form.NFD), List.copyOf(phones));
    }
}
