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
                "/read/none",
                "/nowhere/at/all",
                "/?cursor=wrong",
                "/?unknown=1",
                "/api"
            })
    void pagesAreValid(String path, RunningLectern lectern) throws Exception {
        assertEquals(List.of(), errors(lectern.get(path, "Accept", "text/html").body()));
    }

    /** What the checker finds wrong in a page. */
    static List<String> errors(String html) throws Exception {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        JsonNode answer = new ObjectMapper().readTree(checker.validate(new ByteArrayInputStream(bytes)));
        List<String> errors = new ArrayList<>();
        for (JsonNode message : answer.get("messages")) {
            if (!message.get("type").asText().equals("info")) {
                errors.add("line " + message.path("lastLine").asInt() + ": "
                        + message.get("message").asText());
            }
        }
        return errors;
    }
}
