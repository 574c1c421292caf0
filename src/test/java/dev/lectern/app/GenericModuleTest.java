package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lectern.Tools;
import dev.lectern.http.HttpSettings;
import dev.lectern.production.StudioSettings;
import dev.lectern.speechd.PrivateDispatcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * speech-dispatcher's module for any program, with its own configuration for MaryTTS at the port that this one looks at, and
 * with ours.
 * The player is a script that keeps what it is given, and curl is one that keeps what it was asked for and was answered.
 */
@Timeout(120)
class GenericModuleTest {
    private static final int PORT = 59_125;
    private static final Path PACKAGED = Path.of("/etc/speech-dispatcher/modules/mary-generic.conf");

    /** The command as it is packaged since version 0.11: sox is given one file, and so has nothing to read. */
    private static final String FAULTY = "sox -v $VOLUME $TMPDIR/";

    private static final String MENDED = "sox -v $VOLUME - $TMPDIR/";

    @TempDir
    static Path folder;

    private static Service service;
    private static Path tools;

    @BeforeAll
    static void start() throws Exception {
        for (String tool : List.of("speech-dispatcher", "sox", "curl", "xxd")) {
            Tools.require(tool);
        }
        assumeTrue(Files.exists(PACKAGED), "speech-dispatcher has no mary-generic here.");
        assumeTrue(free(), "Something else listens on " + PORT + ".");
        service = Service.open(
                Files.createDirectory(folder.resolve("articles")),
                StudioSettings.of(folder.resolve("audio")),
                HttpSettings.local().withMaryPort(PORT));
        tools = Files.createDirectory(folder.resolve("tools"));
        script(
                "curl",
                "printf '%s\\n' \"$@\" >> 'HERE/asked'; '" + Tools.require("curl")
                        + "' \"$@\" | tee 'HERE/answer.wav'");
        script("sox", "'" + Tools.require("sox") + "' \"$@\" 2>> 'HERE/sox'");
        for (String player : List.of("aplay", "play", "paplay")) {
            script(player, "for file; do cp \"$file\" 'HERE/played.'$(date +%s%N); done");
        }
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void asksAsPackagedAndIsAnsweredWithSoundThatSoxReads() throws Exception {
        Path here = Files.createDirectory(folder.resolve("packaged"));
        try (PrivateDispatcher dispatcher = start(here, "mary-generic", PACKAGED)) {
            dispatcher.say("It's a \"test\" & more.");
            await(() -> seconds(here.resolve("answer.wav")) > 1);
            await(() -> faulty() ? failed(here) : !played(here).isEmpty());
            String asked = Files.readString(here.resolve("asked"));
            assertTrue(
                    asked.startsWith("http://localhost:59125/process?INPUT_TEXT=%49%74%27%73%20%61%20")
                            && asked.contains("&INPUT_TYPE=TEXT&OUTPUT_TYPE=AUDIO&AUDIO=WAVE_FILE&LOCALE="),
                    asked);
            assertEquals(faulty() ? 0 : 1, played(here).size(), "What sox does not read is not played.");
        }
    }

    /** Whether the packaged command cannot work, whoever answers. */
    private static boolean faulty() throws IOException {
        return Files.readString(PACKAGED).contains(FAULTY);
    }

    private static boolean failed(Path here) throws IOException {
        Path said = here.resolve("sox");
        return Files.exists(said) && Files.readString(said).contains("Not enough input filenames specified");
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, "It does not happen.");
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    void speaksOnceSoxIsToldToRead() throws Exception {
        Path here = Files.createDirectory(folder.resolve("mended"));
        Path settings = Files.writeString(
                folder.resolve("mary-generic.conf"), Files.readString(PACKAGED).replace(FAULTY, MENDED));
        try (PrivateDispatcher dispatcher = start(here, "mary-generic", settings)) {
            String text = "The quick brown fox jumps over the lazy dog.";
            dispatcher.say("-w", text);
            dispatcher.say("-w", "-r", "100", text);
            dispatcher.say("-w", "-l", "en-GB", "-t", "female1", text);
            List<Path> played = played(here);
            assertEquals(3, played.size(), dispatcher::log);
            assertTrue(seconds(played.get(0)) > 2);
            assertEquals(2, seconds(played.get(0)) / seconds(played.get(1)), 0.1);
            assertTrue(Files.readString(here.resolve("asked")).contains("&VOICE=dfki-spike"));
        }
    }

    @Test
    void ourConfigurationForCurlAloneSpeaks() throws Exception {
        Path here = Files.createDirectory(folder.resolve("curl"));
        String ours = Files.readString(Path.of("src/main/resources/dev/lectern/speechd/lectern-generic.conf"));
        Path settings = Files.writeString(
                folder.resolve("lectern-generic.conf"), ours.replace("8080", String.valueOf(service.port())));
        try (PrivateDispatcher dispatcher = start(here, "lectern-generic", settings)) {
            String text = "It's 5 o'clock & \"late\".";
            dispatcher.say("-w", text);
            dispatcher.say("-w", "-r", "100", text);
            List<Path> played = played(here);
            assertEquals(2, played.size(), dispatcher::log);
            assertTrue(seconds(played.get(0)) / seconds(played.get(1)) > 3, dispatcher::log);
        }
    }

    private static PrivateDispatcher start(Path here, String module, Path settings) throws Exception {
        try (Stream<Path> scripts = Files.list(tools)) {
            for (Path script : scripts.toList()) {
                Path copy = Files.createDirectories(here.resolve("bin")).resolve(script.getFileName());
                Files.writeString(copy, Files.readString(script).replace("HERE", here.toString()));
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        return PrivateDispatcher.start(
                here,
                module,
                "sd_generic",
                settings,
                Map.of(
                        "PATH",
                        here.resolve("bin") + ":" + System.getenv("PATH"),
                        "TMPDIR",
                        Files.createDirectory(here.resolve("tmp")).toString()));
    }

    private static void script(String name, String commands) throws IOException {
        Files.writeString(tools.resolve(name), "#!/bin/sh\n" + commands + "\n", StandardCharsets.UTF_8);
    }

    private static List<Path> played(Path here) throws IOException {
        List<Path> played = new ArrayList<>();
        try (Stream<Path> files = Files.list(here)) {
            files.filter(file -> file.getFileName().toString().startsWith("played."))
                    .forEach(played::add);
        }
        played.sort(Comparator.naturalOrder());
        return played;
    }

    private static double seconds(Path wave) throws Exception {
        if (!Files.exists(wave) || Files.size(wave) < 100) {
            return 0;
        }
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(wave.toFile())) {
            AudioFormat format = sound.getFormat();
            int frames = sound.readAllBytes().length / format.getFrameSize();
            return frames / format.getFrameRate();
        }
    }

    private static boolean free() {
        try (ServerSocket unused = new ServerSocket(PORT, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
