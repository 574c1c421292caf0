package dev.lectern.publish.feed;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import dev.lectern.timing.Timeline;

/** A timeline as a transcript in JSON (Podcast Namespace, "Transcript file formats"): one segment a sentence, in seconds. */
final class TranscriptJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TranscriptJson() {}

    static String write(Timeline timeline, String text) {
        ObjectNode root = JSON.createObjectNode().put("version", "1.0.0");
        ArrayNode segments = root.putArray("segments");
        for (Cue cue : timeline.cues()) {
            if (cue.kind() == CueKind.SENTENCE) {
                segments.addObject()
                        .put("speaker", timeline.voice().name())
                        .put("startTime", seconds(cue.start(), timeline))
                        .put("endTime", seconds(cue.end(), timeline))
                        .put("body", cue.span().of(text).replaceAll("\\s+", " "));
            }
        }
        return root.toString();
    }

    private static double seconds(long frame, Timeline timeline) {
        return Math.round(frame * 1000.0 / timeline.voice().sampleRate()) / 1000.0;
    }
}
