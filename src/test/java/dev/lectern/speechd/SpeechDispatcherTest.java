package dev.lectern.speechd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real speech-dispatcher and its {@code spd-say}, the real module, and a Lectern that runs beside them. */
@Timeout(120)
class SpeechDispatcherTest {
    private static final String READY = "Lectern is ready at ";
    private static final String FOX = "The quick brown fox jumps over the lazy dog.";

    @TempDir
    static Path folder;

    private static Process lectern;
    private static PrivateDispatcher dispatcher;

    @BeforeAll
    static void start() throws Exception {
        lectern = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.lectern.app.Main",
                        "serve",
                        "--port",
                        "0",
                        "--articles",
                        folder.resolve("articles").toString(),
                        "--audio",
                        folder.resolve("audio").toString())
                .redirectError(folder.resolve("server.log").toFile())
                .start();
        BufferedReader output = lectern.inputReader(StandardCharsets.UTF_8);
        String said = String.valueOf(output.readLine());
        assertTrue(said.startsWith(READY), said);
        dispatcher = PrivateDispatcher.start(
                Files.createDirectory(folder.resolve("dispatcher")),
                said.substring(READY.length()).strip());
    }

    @AfterAll
    static void stop() throws Exception {
        if (dispatcher != null) {
            dispatcher.close();
        }
        if (lectern != null) {
            lectern.destroyForcibly();
        }
    }

    private static long bytes(String... arguments) throws Exception {
        long before = dispatcher.played();
        dispatcher.say(arguments);
        return dispatcher.played() - before;
    }

    @Test
    void listsTheVoices() throws Exception {
        String voices = dispatcher.say("-L");
        assertTrue(voices.contains("kevin16") && voices.contains("en-US"), voices);
    }

    @Test
    void speaksFasterAndSlower() throws Exception {
        long natural = bytes("-w", FOX);
        assertTrue(natural > 0, dispatcher::log);
        assertEquals(6, (double) natural / bytes("-w", "-r", "100", FOX), 1.5);
        assertEquals(2, (double) bytes("-w", "-r", "-100", FOX) / natural, 0.3);
    }

    @Test
    void reportsMarks() throws Exception {
        String said = dispatcher.say(
                "-w", "-x", "<speak>One <mark name=\"here\"/> two. <mark name=\"there\"/> Three.</speak>");
        assertTrue(said.contains("'here'") && said.contains("'there'"), said);
    }

    @Test
    void saysCharactersAndKeys() throws Exception {
        assertTrue(bytes("-w", "-c", "b") > 0, dispatcher::log);
        assertTrue(bytes("-w", "-k", "control_a") > 0, dispatcher::log);
    }

    @Test
    void spellsAndNamesPunctuation() throws Exception {
        long plain = bytes("-w", "The cat; the dog.");
        assertTrue(bytes("-w", "-m", "all", "The cat; the dog.") > 1.3 * plain, dispatcher::log);
        assertTrue(bytes("-w", "-s", "The cat; the dog.") > 1.5 * plain, dispatcher::log);
    }

    @Test
    void stopsAndGoesOnWithWhatComesNext() throws Exception {
        dispatcher.say("-P", "message", "Very long. ".repeat(3_000));
        dispatcher.say("-C");
        assertTrue(bytes("-w", FOX) > 0, dispatcher::log);
    }

    @Test
    void speaksTwoHundredMessagesOneAfterTheOther() throws Exception {
        for (int i = 0; i < 200; i++) {
            assertTrue(bytes("-w", "Item " + i) > 0, dispatcher::log);
        }
        assertTrue(!dispatcher.log().contains("could not be spoken"), dispatcher::log);
    }

    @Test
    void speaksByItselfWhenLecternHasGone(@TempDir Path own) throws Exception {
        try (PrivateDispatcher alone = PrivateDispatcher.start(own, "http://127.0.0.1:1")) {
            alone.say("-w", FOX);
            assertTrue(alone.played() > 0, alone::log);
            assertTrue(alone.log().contains("speaks by itself"), alone::log);
        }
    }

    @Test
    void endsWithTheDispatcher() throws Exception {
        PrivateDispatcher brief =
                PrivateDispatcher.start(Files.createDirectory(folder.resolve("brief")), "http://127.0.0.1:1");
        brief.say("-w", "Bye");
        ProcessHandle module = brief.module();
        brief.close();
        module.onExit().get(10, TimeUnit.SECONDS);
    }
}
