package dev.lectern.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * The first visit to an article that nobody has asked for before, as the page itself sees it.
 *
 * @param sound milliseconds from pressing play to the first moment at which the sound moves
 * @param length milliseconds from the answer of the page to its whole length being shown
 * @param shown the length that is shown, in seconds
 * @param jump milliseconds from following a link to the last paragraph to the first moment at which sound moves
 *     there
 * @param at seconds into the sound after the jump
 */
record FirstVisit(double sound, double length, double shown, double jump, double at) {
    /** Runs before the page does: keeps when the whole length was shown, and which. */
    private static final String LENGTH = """
            window.visit = {};
            const watch = new MutationObserver(() => {
              const bar = document.querySelector('#progress');
              if (!bar || bar.disabled) return;
              watch.disconnect();
              const [{ responseEnd }] = performance.getEntriesByType('navigation');
              Object.assign(window.visit, { length: performance.now() - responseEnd, shown: Number(bar.max) });
            });
            watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
            """;

    /** Watches from the press of the button on; {@code window.visit} keeps when sound moves. */
    private static final String WATCH = """
            const audio = document.querySelector('#audio');
            const bar = document.querySelector('#progress');
            const frame = () => new Promise(requestAnimationFrame);
            const until = async (holds) => { while (!holds()) await frame(); return performance.now(); };
            /** When sound began to move at a time or behind it. */
            const moving = async (from) => {
              let before = Infinity;
              return until(() => {
                const moves = !audio.paused && !audio.seeking && audio.currentTime >= from && audio.currentTime > before;
                before = audio.seeking || audio.currentTime < from ? Infinity : audio.currentTime;
                return moves;
              });
            };
            document.querySelector('#play').addEventListener('click', async ({ timeStamp }) => {
              window.visit.sound = await moving(0) - timeStamp;
            }, { once: true });
            window.jump = async () => {
              const last = [...document.querySelectorAll('#text [data-from]')].at(-1);
              const began = performance.now();
              location.hash = `at=${last.dataset.from}`;
              window.visit.jump = await moving(bar.max * 0.8) - began;
              window.visit.at = audio.currentTime;
            };
            """;

    /** Makes the visit to an article that is new. */
    static FirstVisit make(RunningLectern lectern, Chromium page, String id) throws Exception {
        Object watching = page.driver()
                .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LENGTH))
                .get("identifier");
        page.open(lectern.at("/read/" + id));
        page.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", watching));
        page.until("return document.querySelector('#play') !== null && document.readyState === 'complete'");
        page.script(WATCH);
        page.one("#play").click();
        page.until("return 'sound' in window.visit && 'length' in window.visit");
        page.script("window.jump()");
        page.until("return 'at' in window.visit");
        JsonNode seen = page.json("return JSON.stringify(window.visit)");
        page.script("document.querySelector('#audio').pause()");
        return new FirstVisit(
                seen.get("sound").asDouble(),
                seen.get("length").asDouble(),
                seen.get("shown").asDouble(),
                seen.get("jump").asDouble(),
                seen.get("at").asDouble());
    }
}
