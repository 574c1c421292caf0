package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
            // The sample may be taken before the page's own turn in the same frame: then the mark is one frame old, and
            // shows a word that was heard since the sample before.
            assertTrue(
                    heard(cues, before, time).contains(marked),
                    "from " + before + " to " + time + " s the words at " + heard(cues, before, time)
                            + " are heard, the one at " + marked + " is marked");
            seen.add(marked);
            before = time;
        }
        assertEquals(200, samples.size());
        assertTrue(seen.size() >= 4, "several words were marked: " + seen);
    }

    /** The words that are heard from one frame to the next: one or two, more where the machine let frames fall. */
    private static Set<Integer> heard(JsonNode cues, double from, double to) {
        Set<Integer> heard = new TreeSet<>(List.of(wordAt(cues, from), wordAt(cues, to)));
        for (JsonNode cue : cues) {
            double start = cue.get("start").asDouble();
            if (start > from && start <= to) {
                heard.add(wordAt(cues, start));
            }
        }
        return heard;
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
