package dev.lectern.speechd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What single characters are called; the table is {@code characters.txt}. */
final class CharacterNames {
    private static final Map<String, String> NAMES = read();

    private CharacterNames() {}

    /** The name of a character as text that is spoken so; letters get no word for being capital. */
    static String of(int character) {
        String lower = Character.toString(character).toLowerCase(Locale.ROOT);
        String known = NAMES.get(lower);
        if (known != null) {
            return known;
        }
        String unicode = Character.isLetterOrDigit(character) && character < 128 ? "" : unicodeName(character);
        return unicode.isEmpty() ? lower : unicode;
    }

    private static String unicodeName(int character) {
        String name = Character.getName(character);
        return name == null
                ? "character " + Integer.toHexString(character)
                : name.toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    private static Map<String, String> read() {
        try (InputStream table = CharacterNames.class.getResourceAsStream("characters.txt")) {
            if (table == null) {
                throw new IllegalStateException("The table characters.txt is missing from the program.");
            }
            Map<String, String> names = new HashMap<>();
            for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int gap = line.indexOf(' ', 1);
                if (gap > 0 && !line.startsWith("# ")) {
                    String written = line.substring(0, gap);
                    names.put(
                            written.matches("U\\+[0-9A-F]{4,6}")
                                    ? Character.toString(Integer.parseInt(written.substring(2), 16))
                                    : written,
                            line.substring(gap + 1).strip());
                }
            }
            return Map.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
