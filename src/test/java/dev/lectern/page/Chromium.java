package dev.lectern.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.Tools;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser with a profile of its own. */
final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final ChromeDriver driver;

    Chromium() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Tools.require("chromium").toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--mute-audio",
                "--force-prefers-reduced-motion");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Tools.require("chromedriver").toFile())
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    }

    ChromeDriver driver() {
        return driver;
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().window().setSize(new Dimension(Math.max(500, width), height));
    }

    void open(URI address) {
        driver.get(address.toString());
    }

    /** Opens an article and waits until its times are there. */
    void read(RunningLectern lectern, String id) {
        open(lectern.at("/read/" + id));
        until("return document.querySelector('#progress').max > 1");
    }

    /** Opens an article as somebody does who has never been here: nothing is remembered in this browser. */
    void readFresh(RunningLectern lectern, String id) {
        open(lectern.at("/assets/manifest.webmanifest"));
        script("localStorage.clear(); sessionStorage.clear()");
        read(lectern, id);
    }

    /** Seconds into the sound. */
    double time() {
        return number("document.querySelector('#audio').currentTime");
    }

    double number(String expression) {
        return ((Number) script("return " + expression)).doubleValue();
    }

    /** Waits until the sound goes on from where it is. */
    void untilHeard() {
        double before = time();
        until("const audio = document.querySelector('#audio'); return !audio.paused && audio.currentTime > " + before);
    }

    /** The offset in the text at which a highlight ("word", "sentence", "cursor") begins, -1 for none. */
    int marked(String highlight) {
        return ((Number) script(Marked.OFFSET + "return offsetOf(arguments[0])", highlight)).intValue();
    }

    String text(String selector) {
        return (String) script("return document.querySelector(arguments[0]).textContent", selector);
    }

    /** Cuts the page off from every server, or lets it reach them again. */
    void offline(boolean cut) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", cut, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Chooses a value of a list or a slider, as a person does. */
    void choose(String select, String value) {
        script("""
                const select = document.querySelector(arguments[0]);
                select.value = arguments[1];
                for (const name of ['input', 'change']) select.dispatchEvent(new Event(name, { bubbles: true }));
                """, select, value);
    }

    Object script(String body, Object... arguments) {
        return driver.executeScript(body, arguments);
    }

    /** What a script gives back through JSON.stringify. */
    JsonNode json(String body) throws Exception {
        return new ObjectMapper().readTree(String.valueOf(driver.executeScript(body)));
    }

    /** As {@link #json} for a script that calls its last argument when it is done. */
    JsonNode later(String body, Object... arguments) throws Exception {
        return new ObjectMapper().readTree(String.valueOf(driver.executeAsyncScript(body, arguments)));
    }

    /** Waits until a script gives something true. */
    void until(String body) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .withMessage(() ->
                        body + "; the page says: " + script("return document.querySelector('#state')?.textContent"))
                .until(ignored -> Boolean.TRUE.equals(script(body)));
    }

    /** Keeps what the page looks like, for people to look at. */
    void screenshot(String name) throws Exception {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
