package dev.lectern.speechd;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The module's configuration file, in the form of speech-dispatcher's own: a name and a value a line, # for comments.
 *
 * @param address where Lectern is; empty to speak without one
 * @param token what it asks for
 * @param voice who speaks where nobody else is asked for; empty for Lectern's own default
 * @param slowest speed at rate -100, times natural
 * @param fastest speed at rate 100, times natural
 * @param icons the folder of sound icons
 */
public record Configuration(
        Optional<URI> address, Optional<String> token, String voice, double slowest, double fastest, Path icons) {
    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z]+)\\s+(?:\"([^\"]*)\"|(\\S+))\\s*(?:#.*)?");
    private static final Set<String> NAMES = Set.of(
            "LecternAddress",
            "LecternTokenFile",
            "LecternVoice",
            "LecternSlowest",
            "LecternFastest",
            "LecternSoundIconFolder",
            "Debug");

    /**
     * Reads a file; what is not in it has the values of the file that comes with the program.
     *
     * @throws IOException when it cannot be read or used; the message says why
     */
    public static Configuration read(Optional<Path> file) throws IOException {
        Map<String, String> values = new HashMap<>();
        if (file.isPresent() && Files.exists(file.get())) {
            for (String line : Files.readAllLines(file.get())) {
                take(line, file.get(), values);
            }
        }
        String address = values.getOrDefault("LecternAddress", "http://127.0.0.1:8080");
        String token = values.getOrDefault("LecternTokenFile", "");
        return new Configuration(
                address.isEmpty() ? Optional.empty() : Optional.of(uri(address)),
                token.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Files.readString(Path.of(token)).strip()),
                values.getOrDefault("LecternVoice", ""),
                speed(values, "LecternSlowest", "0.5"),
                speed(values, "LecternFastest", "6"),
                Path.of(values.getOrDefault("LecternSoundIconFolder", "/usr/share/sounds/sound-icons")));
    }

    private static void take(String line, Path file, Map<String, String> values) throws IOException {
        if (line.isBlank() || line.stripLeading().startsWith("#")) {
            return;
        }
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || !NAMES.contains(matcher.group(1))) {
            throw new IOException("The line \"" + line.strip() + "\" of " + file + " is no setting of this module: see "
                    + "docs/screen-readers.md.");
        }
        String quoted = matcher.group(2);
        values.put(matcher.group(1), quoted == null ? matcher.group(3) : quoted);
    }

    private static URI uri(String address) throws IOException {
        if (!address.matches("https?://[^/?#]+/?")) {
            throw new IOException("LecternAddress is an address such as http://127.0.0.1:8080, not " + address + ".");
        }
        return URI.create(address.endsWith("/") ? address : address + "/");
    }

    private static double speed(Map<String, String> values, String name, String usual) throws IOException {
        String value = values.getOrDefault(name, usual);
        if (!value.matches("[0-9](\\.[0-9]+)?") || Double.parseDouble(value) < 0.5 || Double.parseDouble(value) > 6) {
            throw new IOException(name + " is a number from 0.5 to 6, not " + value + ".");
        }
        return Double.parseDouble(value);
    }
}
