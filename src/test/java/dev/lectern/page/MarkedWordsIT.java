package dev.lectern.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample article is followed word by word at both speeds; {@link ListeningTest} does so with one in each run. */
@ExtendWith(Stage.class)
@EnabledIfSystemProperty(named = "lectern.soak", matches = "true")
class MarkedWordsIT {
    @ParameterizedTest
    @MethodSource
    void theMarkedWordIsTheOneThatIsHeard(Path sample, double speed, RunningLectern lectern, Chromium page)
            throws Exception {
        String type = sample.toString().endsWith(".html") ? "text/html" : "text/markdown";
        String id = lectern.add(Files.readString(sample), type);
        MarkedWords.follow(lectern, page, id, speed);
    }

    static Stream<Arguments> theMarkedWordIsTheOneThatIsHeard() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("articles"))) {
            return files.filter(file -> file.toString().matches(".*\\.(md|txt|html)")).sorted().toList().stream()
                    .flatMap(file -> Stream.of(Arguments.of(file, 1.0), Arguments.of(file, 3.0)));
        }
    }
}
