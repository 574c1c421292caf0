package dev.lectern.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.battery.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays what is kept of the fuzzers' finds; the bound is no measurement. */
class CorpusTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/lectern/fuzz");

    @TestFactory
    List<DynamicTest> everyKeptInputIsReadOrRefused() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Target target : Target.values()) {
            List<Path> inputs = inputs(FOLDER.resolve(target.word + "FuzzInputs/reads"));
            assertTrue(!inputs.isEmpty(), target.word);
            for (Path input : inputs) {
                byte[] data = Files.readAllBytes(input);
                tests.add(DynamicTest.dynamicTest(
                        target.word + " " + input.getFileName(),
                        () -> assertTimeoutPreemptively(Duration.ofMinutes(1), () -> target.read(data))));
            }
        }
        new Finding(
                        "13a",
                        "the kept inputs of " + Target.values().length + " fuzzers, replayed",
                        "every input read or refused with its reason",
                        tests.size() + " inputs, as every run of the tests asserts")
                .tell();
        return tests;
    }

    private static List<Path> inputs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
