package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
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
        MarkedWords.follow(lectern, page, ARTICLE, speed);
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
}
