package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Stage.class)
class ListeningTest {
    private static final String ARTICLE = "the-lamp-on-the-desk";

    @ParameterizedTest
    @ValueSource(doubles = {1, 3})
    void theMarkedWordIsTheOneThatIsHeard(double speed, RunningLectern lectern, Chromium page) throws Exception {
        page.size(1280, 860);
        page.open(lectern.at("/"));
        page.script("localStorage.setItem('lectern.listening', JSON.stringify({rate: arguments[0]}))", speed);
        page.read(lectern, ARTICLE + "#at=0");
        page.one("#play").click();
        JsonNode samples = page.later(Marked.SAMPLE);
        assertEquals(
                speed, ((Number) page.script("return document.querySelector('#audio').playbackRate")).doubleValue());
        assertEquals(true, page.script("return document.querySelector('#audio').preservesPitch"));
        page.one("#play").click();

        JsonNode cues =
                lectern.json("/api/articles/" + ARTICLE + "/timeline.json").get("cues");
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
        assertTrue(seen.size() >= 4, "several words were marked: " + seen);
    }

    @Test
    void theWholeLengthIsKnownAndAnySentenceCanBeReached(RunningLectern lectern, Chromium page) throws Exception {
        page.read(lectern, ARTICLE);
        JsonNode timeline = lectern.json("/api/articles/" + ARTICLE + "/timeline.json");
        double duration = timeline.get("duration").asDouble();
        assertEquals(
                duration,
                ((Number) page.script("return Number(document.querySelector('#progress').max)")).doubleValue(),
                0.01);
        JsonNode last = lastSentence(timeline.get("cues"));
        page.open(lectern.at("/read/" + ARTICLE + "#at=" + last.get("from").asInt()));
        page.until("return document.querySelector('#progress').max > 1");
        page.one("#play").click();
        page.until("return document.querySelector('#audio').currentTime >= "
                + last.get("start").asDouble());
        page.until(Marked.OFFSET + "return offsetOf('sentence') === "
                + last.get("from").asInt());
        page.until("return document.querySelector('#state').textContent.includes('to the end')");
        assertEquals(
                true,
                lectern.json("/api/articles/" + ARTICLE + "/place").get("heard").asBoolean());
    }

    @Test
    void theWordsStayUntouched(RunningLectern lectern, Chromium page) throws Exception {
        page.read(lectern, ARTICLE);
        String shown = (String) page.script("return document.querySelector('#text').textContent");
        String stored = lectern.json("/api/articles/" + ARTICLE).get("text").asText();
        assertEquals(stored.replaceAll("\\s+", ""), shown.replaceAll("\\s+", ""));
    }

    @Test
    void thePageFollowsTheVoiceUntilTheReaderScrolls(RunningLectern lectern, Chromium page) {
        page.size(800, 600);
        page.read(lectern, ARTICLE + "#at=0");
        page.press("k");
        page.until("return !document.querySelector('#audio').paused");
        page.script("dispatchEvent(new WheelEvent('wheel', {deltaY: 900})); scrollTo(0, document.body.scrollHeight)");
        page.until("return !document.querySelector('#back-to-voice').hidden");
        page.one("#back-to-voice").click();
        page.until("return document.querySelector('#back-to-voice').hidden && scrollY < 400");
        page.press("k");
        page.size(1280, 860);
    }

    private static JsonNode lastSentence(JsonNode cues) {
        JsonNode last = cues.get(0);
        for (JsonNode cue : cues) {
            last = cue.get("kind").asText().equals("sentence") ? cue : last;
        }
        return last;
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
