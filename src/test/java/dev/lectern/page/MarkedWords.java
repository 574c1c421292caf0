package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Looks at 200 frames of an article being heard: the word that is marked is the one that the timeline names. */
final class MarkedWords {
    private MarkedWords() {}

    static void follow(RunningLectern lectern, Chromium page, String article, double speed) throws Exception {
        page.size(1280, 860);
        page.open(lectern.at("/"));
        page.script("localStorage.setItem('lectern.listening', JSON.stringify({rate: arguments[0]}))", speed);
        page.read(lectern, article + "#at=0");
        page.one("#play").click();
        JsonNode samples = page.later(Marked.SAMPLE);
        assertEquals(speed, page.number("document.querySelector('#audio').playbackRate"));
        assertEquals(true, page.script("return document.querySelector('#audio').preservesPitch"));
        page.one("#play").click();
        page.script("localStorage.clear()");

        JsonNode cues =
                lectern.json("/api/articles/" + article + "/timeline.json").get("cues");
        Set<Integer> seen = new HashSet<>();
        double before = 0;
        for (JsonNode sample : samples) {
            double time = sample.get(0).asDouble();
            int marked = sample.get(1).asInt();
            assertTrue(time >= before, "the sound goes on");
            int now = wordAt(cues, time);
            // The sample may be taken before the page's own turn in the same frame: then the mark is one frame old.
            assertTrue(
                    marked == now || marked == wordAt(cues, before),
                    "at " + time + " s the word at " + now + " is heard, the one at " + marked + " is marked");
            seen.add(marked);
            before = time;
        }
        assertEquals(200, samples.size());
        assertTrue(seen.size() >= 4, "several words were marked: " + seen);
    }

    /** A word stays marked until the next one begins, or the next sentence. */
    private static int wordAt(JsonNode cues, double time) {
        int word = -1;
        for (JsonNode cue : cues) {
            if (cue.get("start").asDouble() > time) {
                continue;
            }
            word = cue.get("kind").asText().equals("word") ? cue.get("from").asInt() : -1;
        }
        return word;
    }
}
