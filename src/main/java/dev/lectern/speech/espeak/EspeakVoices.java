package dev.lectern.speech.espeak;

import dev.lectern.speech.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The voices in eSpeak NG's data: one file of {@code lang} each, with lines of a keyword and its value. */
final class EspeakVoices {
    /** What goes before eSpeak's own name in a voice's id. */
    static final String PREFIX = "espeak-";

    static final int SAMPLE_RATE = 24000;

    private EspeakVoices() {}

    /** @param data the folder {@code espeak-ng-data} */
    static List<Voice> in(Path data) {
        List<Voice> voices = new ArrayList<>();
        EspeakGains gains = EspeakGains.measured();
        try (Stream<Path> files = Files.walk(data.resolve("lang"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> voice(file, gains).ifPresent(voices::add));
        } catch (IOException e) {
            return List.of();
        }
        voices.sort(Comparator.comparing(Voice::id));
        return voices;
    }

    private static Optional<Voice> voice(Path file, EspeakGains gains) throws IllegalStateException {
        String own = file.getFileName().toString().toLowerCase(Locale.ROOT);
        Optional<String> name = value(file, "name");
        Optional<String> language = value(file, "language").map(EspeakVoices::tag);
        if (name.isEmpty() || language.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Voice(
                PREFIX + own,
                name.get(),
                EspeakEngine.ID,
                language.get(),
                "male",
                SAMPLE_RATE,
                Voice.Timing.EXACT,
                gains.of(own),
                "GPL-3.0-or-later"));
    }

    /** A well-formed language tag in its usual spelling; what is not well-formed at its end is left out. */
    private static String tag(String written) {
        return Locale.forLanguageTag(written.split("\\s", 2)[0]).toLanguageTag();
    }

    private static Optional<String> value(Path file, String keyword) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(keyword + " "))
                    .map(line -> line.substring(keyword.length())
                            .replaceFirst("//.*", "")
                            .strip())
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
