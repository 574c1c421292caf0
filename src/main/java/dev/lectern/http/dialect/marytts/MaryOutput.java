package dev.lectern.http.dialect.marytts;

import dev.lectern.http.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** What {@code /process} gives. */
enum MaryOutput {
    /** Sound. */
    AUDIO,
    /** When each sound ends. */
    REALISED_DURATIONS,
    /** Of what sounds each word is made. */
    PHONEMES;

    /** @throws Problem 400 for others */
    static MaryOutput of(String name) {
        return Stream.of(values())
                .filter(output -> output.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                        "OUTPUT_TYPE", "That output type is not made here; /datatypes lists those that are."));
    }

    /** All names. */
    static List<String> names() {
        return Stream.of(values()).map(MaryOutput::name).toList();
    }
}
