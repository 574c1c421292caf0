package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** One event is one line, whatever it holds. */
class LoggingTest {
    private static final String HOSTILE =
            "a\r\n2026-01-01 ERROR faked \"quoted\" \u2028 \u0085 \u001b[31m \u007f \u202e end";

    @Test
    void aLineOfTextStaysOne() {
        String line = written(false);
        assertEquals(1, line.strip().split("\\R", -1).length, line);
        assertTrue(line.contains("a 2026-01-01 ERROR faked"), line);
        assertTrue(line.contains("?[31m ? ? end"), "nothing for a terminal to obey: " + line);
    }

    @Test
    void aLineOfJsonIsOneObjectThatHoldsTheMessage() throws Exception {
        String line = written(true);
        assertEquals(1, line.strip().split("[\r\n]+").length, line);
        JsonNode object = new ObjectMapper().readTree(line);
        assertEquals(
                HOSTILE,
                object.path("formattedMessage").asText(object.path("message").asText()));
        assertEquals("WARN", object.path("level").asText());
    }

    @Test
    void aTraceOfWhatWasThrownFollowsIndentedWhateverItsMessageHolds() {
        String[] lines = written(false, new IllegalStateException("thrown\n2026-01-01 ERROR faked"))
                .split("\n");
        assertTrue(lines.length > 3, lines[0]);
        assertTrue(lines[1].contains("IllegalStateException: thrown"), lines[1]);
        for (int i = 1; i < lines.length; i++) {
            assertTrue(lines[i].startsWith("    "), lines[i]);
        }
    }

    @Test
    void anUnknownSettingIsNotTakenForNone() {
        assertEquals(Optional.empty(), Logging.complaint(Map.of()));
        assertEquals(Optional.empty(), Logging.complaint(Map.of("LECTERN_LOG", "json", "LECTERN_LOG_LEVEL", "WARN")));
        assertEquals(
                Optional.of("LECTERN_LOG is \"xml\" in the environment; it may be text, json, or left out."),
                Logging.complaint(Map.of("LECTERN_LOG", "xml")));
        assertTrue(Logging.complaint(Map.of("LECTERN_LOG_LEVEL", "loud"))
                .orElse("")
                .contains("warn, info"));
    }

    private static String written(boolean json) {
        return written(json, null);
    }

    private static String written(boolean json, @Nullable Throwable thrown) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger logger = context.getLogger("test");
        LoggingEvent event = new LoggingEvent(LoggingTest.class.getName(), logger, Level.WARN, HOSTILE, thrown, null);
        return new String(Logging.encoder(context, json).encode(event), StandardCharsets.UTF_8);
    }
}
