package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Nu HTML checker finds no error in any page. */
@ExtendWith(Stage.class)
class MarkupTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=lamp",
                "/?q=nothingofthekind",
                "/read/the-lamp-on-the-desk",
                "/read/rates-held-as-prices-cool",
                "/read/none"
            })
    void pagesAreValid(String path, RunningLectern lectern) throws Exception {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        byte[] html = lectern.get(path).body().getBytes(StandardCharsets.UTF_8);
        JsonNode answer = new ObjectMapper().readTree(checker.validate(new ByteArrayInputStream(html)));
        List<String> errors = new ArrayList<>();
        for (JsonNode message : answer.get("messages")) {
            if (!message.get("type").asText().equals("info")) {
                errors.add("line " + message.path("lastLine").asInt() + ": "
                        + message.get("message").asText());
            }
        }
        assertEquals(List.of(), errors);
    }
}
