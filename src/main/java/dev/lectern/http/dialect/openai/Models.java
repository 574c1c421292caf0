package dev.lectern.http.dialect.openai;

import dev.lectern.http.problem.Problem;
import java.util.List;

/** The names of models that clients ask for. There is one way of speaking here; the voice decides how it sounds. */
final class Models {
    static final List<String> ALL = List.of("lectern", "tts-1", "tts-1-hd", "gpt-4o-mini-tts");

    private Models() {}

    /** @throws Problem 404 for another one */
    static String check(String model) {
        if (!ALL.contains(model)) {
            throw Problem.parameter(
                    404, "model", "There is no such model here; take one of " + String.join(", ", ALL) + ".");
        }
        return model;
    }
}
