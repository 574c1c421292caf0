package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page among the device's own things: media keys and lock screen, installing, a connection that goes away. */
@ExtendWith(Stage.class)
class DeviceTest {
    private static final String LAMP = "the-lamp-on-the-desk";

    /** Notes what the page tells the browser's media session, and hands out what it wants to be called. */
    private static final String SESSION = """
            window.keys = {};
            window.position = undefined;
            const { setActionHandler, setPositionState } = MediaSession.prototype;
            MediaSession.prototype.setActionHandler = function (name, act) {
              window.keys[name] = act;
              return setActionHandler.call(this, name, act);
            };
            MediaSession.prototype.setPositionState = function (position) {
              window.position = position;
              return setPositionState.call(this, position);
            };
            """;

    @Test
    void mediaKeysAndLockScreenKnowWhatIsHeard(RunningLectern lectern, Chromium page) throws Exception {
        Object script = page.driver()
                .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", SESSION))
                .get("identifier");
        try {
            page.readFresh(lectern, LAMP + "#at=0");
        } finally {
            page.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        }
        assertEquals(
                List.of("The lamp on the desk", "Mira Holloway"),
                page.script("const { title, artist } = navigator.mediaSession.metadata; return [title, artist]"));
        String artwork = (String) page.script("return navigator.mediaSession.metadata.artwork[0].src");
        assertEquals(200, lectern.get(artwork).statusCode());

        page.press("k"); // browsers want the first sound to be asked for on the page itself
        page.untilHeard();
        page.script("window.keys.pause()");
        page.until("return navigator.mediaSession.playbackState === 'paused'");
        page.script("window.keys.play()");
        page.untilHeard();
        assertEquals("playing", page.script("return navigator.mediaSession.playbackState"));
        double whole = lectern.json("/api/articles/" + LAMP + "/timeline.json")
                .get("duration")
                .asDouble();
        assertEquals(whole, page.number("window.position.duration"), 0.01);

        int before = page.marked("sentence");
        page.script("window.keys.seekforward({ action: 'seekforward' })");
        page.until(Marked.OFFSET + "return offsetOf('sentence') > " + before);
        int second = page.marked("sentence");
        page.script("window.keys.nexttrack({ action: 'nexttrack' })");
        page.until(Marked.OFFSET + "return offsetOf('sentence') > " + second);
        page.script("window.keys.previoustrack({ action: 'previoustrack' })");
        page.script("window.keys.seekto({ action: 'seekto', seekTime: arguments[0] })", whole - 8);
        page.until("return document.querySelector('#audio').currentTime >= " + (whole - 8));
        page.until("return window.position.position >= " + (whole - 8));
        page.press("+");
        assertEquals(1.05, page.number("window.position.playbackRate"), 0.001);
        page.script("window.keys.stop()");
        page.until("return navigator.mediaSession.playbackState === 'paused'");
        page.script("localStorage.clear()");
    }

    @Test
    void thePageCanBeInstalled(RunningLectern lectern, Chromium page) throws Exception {
        page.open(lectern.at("/"));
        JsonNode found =
                new ObjectMapper().valueToTree(page.driver().executeCdpCommand("Page.getAppManifest", Map.of()));
        assertEquals(0, found.path("errors").size(), found.path("errors").toString());
        JsonNode manifest = new ObjectMapper().readTree(found.path("data").asText());
        assertEquals("standalone", manifest.path("display").asText());
        assertTrue(manifest.path("icons").size() >= 3);
        for (JsonNode icon : manifest.path("icons")) {
            String address = (String) page.script(
                    "return new URL(arguments[0], document.querySelector('link[rel=manifest]').href).pathname",
                    icon.path("src").asText());
            assertEquals(200, lectern.get(address).statusCode(), address);
        }
        JsonNode faults = new ObjectMapper()
                .valueToTree(page.driver().executeCdpCommand("Page.getInstallabilityErrors", Map.of()))
                .path("installabilityErrors");
        assertEquals(0, faults.size(), faults.toString());
    }

    @Test
    void withoutAConnectionThePageSaysSoAndGoesOnAtTheSamePlace(RunningLectern lectern, Chromium page)
            throws Exception {
        String id = lectern.add("# A long way\n\n" + "One more paragraph that takes a few seconds.\n\n".repeat(150));
        page.readFresh(lectern, id);
        page.press("k");
        page.untilHeard();
        page.press("k");
        page.offline(true);
        try {
            double far = lectern.json("/api/articles/" + id + "/timeline.json")
                            .get("duration")
                            .asDouble()
                    * 0.8;
            page.script("document.querySelector('#progress').value = arguments[0]", far);
            page.script("document.querySelector('#progress').dispatchEvent(new Event('change', { bubbles: true }))");
            page.press("k");
            page.until("return document.querySelector('#state').textContent.includes('offline')");
            whoWillNotWaitIsLeftInPeace(page);
            page.one("#state button").click();
            page.untilHeard();
            assertTrue(page.time() > far - 10, "it went on at " + page.time() + " instead of about " + far);
        } finally {
            page.offline(false);
        }
    }

    private static void whoWillNotWaitIsLeftInPeace(Chromium page) throws Exception {
        page.until("return document.querySelectorAll('#state button').length === 2");
        page.script("document.querySelectorAll('#state button')[1].click()");
        page.offline(false);
        JsonNode paused = page.later("""
                const done = arguments[0];
                fetch('/health/ready').then(() => setTimeout(() => done(document.querySelector('#audio').paused), 500));
                """);
        assertTrue(paused.asBoolean(), page.text("#state"));
        assertEquals("This device is offline. Try again when it is connected. Try again", page.text("#state"));
    }

    @Test
    void anArticleWithoutWordsSaysWhatToDo(RunningLectern lectern, Chromium page) throws Exception {
        String id = lectern.add("...", "text/plain");
        page.open(lectern.at("/read/" + id));
        page.until("return document.querySelector('#state').textContent.includes('add some words')");
        assertEquals(false, page.one("#play").isEnabled());
    }
}
