package dev.lectern.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineMarksTest {
    @Test
    void offsetsCountBytesOfUtf8() {
        String text = "Café – 😀 “so”.";
        Voice voice = new Voice("v", "V", "e", "en-US", "male", 16_000, Voice.Timing.EXACT, 0, "none");
        Timeline timeline = new Timeline(
                "a",
                "k",
                voice,
                Manner.NATURAL,
                48_000,
                true,
                List.of(
                        new Cue(CueKind.SENTENCE, new Span(0, text.length()), 1_600, 40_000),
                        new Cue(CueKind.WORD, new Span(0, 4), 1_600, 8_000),
                        new Cue(CueKind.WORD, new Span(7, 9), 8_000, 16_000),
                        new Cue(CueKind.WORD, new Span(11, 13), 16_000, 40_000)));
        String marks = TimelineMarks.write(timeline, text);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        assertEquals(
                List.of(
                        "{\"time\":100,\"type\":\"sentence\",\"start\":0,\"end\":" + bytes + ",\"value\":\"" + text
                                + "\"}",
                        "{\"time\":100,\"type\":\"word\",\"start\":0,\"end\":5,\"value\":\"Café\"}",
                        "{\"time\":500,\"type\":\"word\",\"start\":10,\"end\":14,\"value\":\"😀\"}",
                        "{\"time\":1000,\"type\":\"word\",\"start\":18,\"end\":20,\"value\":\"so\"}"),
                marks.lines().toList());
    }
}
