package dev.lectern.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lectern.text.Span;
import dev.lectern.text.direction.Bookmark;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechMarksTest {
    @Test
    void offsetsCountBytesOfUtf8() {
        String text = "Café – 😀 “so”.";
        List<Cue> cues = List.of(
                new Cue(CueKind.SENTENCE, new Span(0, text.length()), 1_600, 40_000),
                new Cue(CueKind.WORD, new Span(0, 4), 1_600, 8_000),
                new Cue(CueKind.WORD, new Span(7, 9), 8_000, 16_000),
                new Cue(CueKind.WORD, new Span(11, 13), 16_000, 40_000));
        String marks =
                new SpeechMarks(text, 16_000, EnumSet.allOf(SpeechMarks.Type.class)).write(cues, List.of(), List.of());
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

    @Test
    void marksOfOneTimeStandInPollysOrder() {
        SpeechMarks marks = new SpeechMarks("Go on.", 16_000, EnumSet.allOf(SpeechMarks.Type.class));
        String lines = marks.write(
                List.of(
                        new Cue(CueKind.SENTENCE, new Span(0, 6), 160, 9_000),
                        new Cue(CueKind.WORD, new Span(0, 2), 160, 4_000),
                        new Cue(CueKind.WORD, new Span(3, 5), 4_000, 9_000)),
                List.of(new BookmarkTimes.Reached(new Bookmark(3, "here", false), 4_000)),
                List.of(
                        Viseme.of("g", 160),
                        Viseme.of("ow", 1_600),
                        Viseme.of("aa", 4_000),
                        Viseme.of("n", 8_000),
                        Viseme.of("pau", 9_000)));
        assertEquals("""
                {"time":10,"type":"sentence","start":0,"end":6,"value":"Go on."}
                {"time":10,"type":"word","start":0,"end":2,"value":"Go"}
                {"time":10,"type":"viseme","value":"k"}
                {"time":100,"type":"viseme","value":"o"}
                {"time":250,"type":"ssml","start":3,"end":3,"value":"here"}
                {"time":250,"type":"word","start":3,"end":5,"value":"on"}
                {"time":250,"type":"viseme","value":"a"}
                {"time":500,"type":"viseme","value":"t"}
                {"time":562,"type":"viseme","value":"sil"}
                """, lines);
    }
}
