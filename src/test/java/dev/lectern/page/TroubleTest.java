package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.Nginx;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a listener is told when the sound stops coming in the middle, and that it goes on where it stopped. */
@ExtendWith(Stage.class)
class TroubleTest {
    private static final String PARAGRAPHS = "One more paragraph that takes a few seconds.\n\n".repeat(150);
    private static final String WITHIN =
            "location ~ ^/ { proxy_set_header Host $http_host; proxy_pass http://127.0.0.1:%d; }\n";
    private static final String REFUSING = """
            location ~ /audio\\. {
                default_type application/problem+json;
                return %1$d '{"title":"No","status":%1$d,"detail":"%2$s"}';
            }
            """;

    private final int port;

    TroubleTest() throws Exception {
        port = Nginx.freePort();
    }

    @AfterEach
    void leaveNothing(Chromium page) {
        page.script("document.querySelector('#audio').pause(); localStorage.clear()");
    }

    @ParameterizedTest
    @CsvSource({
        "429,Too much is being made at once; try again in a moment.",
        "507,There is no space left to store audio."
    })
    void aRefusalInTheMiddleIsToldAndTryingAgainGoesOn(int status, String detail, RunningLectern lectern, Chromium page)
            throws Exception {
        String id = lectern.add("# A long way, number " + status + "\n\n" + PARAGRAPHS);
        int behind = lectern.at("/").getPort();
        String refusing = REFUSING.formatted(status, detail) + WITHIN.formatted(behind);
        try (Nginx proxy = Nginx.start(port, WITHIN.formatted(behind))) {
            begin(id, page);
        }
        double far;
        try (Nginx proxy = Nginx.start(port, refusing)) {
            far = jump(page, 0.8);
            page.until("return document.querySelector('#state').textContent.includes('" + detail + "')");
            assertEquals(true, page.script("return document.querySelector('#audio').paused"));
            page.screenshot("trouble-" + status);
        }
        try (Nginx proxy = Nginx.start(port, WITHIN.formatted(behind))) {
            page.one("#state button").click();
            page.untilHeard();
            assertTrue(Math.abs(page.time() - far) < 10, "it went on at " + page.time() + ", not at " + far);
            page.until("return document.querySelector('#state').textContent === ''");
            page.script("document.querySelector('#audio').pause()");
        }
    }

    @Test
    void aServerThatWasStartedAnewIsFoundAgainByItself(Chromium page, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("far.md"), "# A long way\n\n" + PARAGRAPHS);
        double far;
        try (RunningLectern lectern = RunningLectern.start(folder);
                Nginx proxy = Nginx.start(port, WITHIN.formatted(lectern.at("/").getPort()))) {
            begin("far", page);
        }
        far = jump(page, 0.5);
        page.until("return document.querySelector('#state').textContent.includes('cannot be reached')");
        page.screenshot("trouble-gone");
        try (RunningLectern lectern = RunningLectern.start(folder);
                Nginx proxy = Nginx.start(port, WITHIN.formatted(lectern.at("/").getPort()))) {
            page.untilHeard();
            assertTrue(Math.abs(page.time() - far) < 10, "it went on at " + page.time() + ", not at " + far);
            page.script("document.querySelector('#audio').pause()");
        }
    }

    private void begin(String id, Chromium page) {
        page.size(1280, 860);
        page.open(URI.create("http://127.0.0.1:" + port + "/read/" + id));
        page.until("return document.querySelector('#progress').max > 100");
        page.press("k");
        page.untilHeard();
    }

    /** Goes to a part of the article that is not fetched yet, as with the bar; gives the time. */
    private static double jump(Chromium page, double part) {
        return ((Number) page.script("""
                const bar = document.querySelector('#progress');
                bar.value = bar.max * arguments[0];
                bar.dispatchEvent(new Event('change', { bubbles: true }));
                return Number(bar.value);
                """, part)).doubleValue();
    }
}
