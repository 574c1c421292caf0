package dev.lectern.speechd;

import dev.lectern.Tools;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;

/**
 * speech-dispatcher with a socket, a configuration and a home of its own, whose sound card is a file, and with Lectern's
 * module installed as users install it.
 */
final class PrivateDispatcher implements AutoCloseable {
    private final Path folder;
    private final Process process;

    private PrivateDispatcher(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts it; modules are found by themselves in the home folder. */
    static PrivateDispatcher start(Path folder, String lectern) throws Exception {
        Path program = Tools.require("speech-dispatcher");
        Tools.require("spd-say");
        Path home = folder.resolve("home");
        Path configuration = Files.createDirectories(folder.resolve("etc"));
        Files.writeString(configuration.resolve("speechd.conf"), """
            LogLevel 3
            LogDir "%s"
            DefaultVolume 100
            AudioOutputMethod "alsa"
            AudioALSADevice "default"
            AddModule "lectern" "%s" "%s" "%s"
            DefaultModule lectern
            """.formatted(
                        folder,
                        home.resolve(".local/libexec/speech-dispatcher-modules/sd_lectern"),
                        home.resolve(".config/speech-dispatcher/modules/lectern.conf"),
                        folder.resolve("lectern.log")));
        install(home, lectern);
        Files.writeString(folder.resolve("asound.conf"), """
            pcm.!default { type file slave.pcm { type null } file "%s" format raw }
            """.formatted(folder.resolve("sound.raw")));
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "--run-single",
                        "--communication-method",
                        "unix_socket",
                        "--socket-path",
                        folder.resolve("socket").toString(),
                        "--config-dir",
                        configuration.toString(),
                        "--log-dir",
                        folder.toString(),
                        "--pid-file",
                        folder.resolve("pid").toString(),
                        "--timeout",
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment()
                .put("ALSA_CONFIG_PATH", folder.resolve("asound.conf").toString());
        PrivateDispatcher dispatcher = new PrivateDispatcher(folder, builder.start());
        dispatcher.await();
        return dispatcher;
    }

    /** What {@code speechd --install} does, for a program that is not yet a jar. */
    private static void install(Path home, String lectern) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        new Installation(home, home.resolve(".config")).write(java, Path.of("lectern.jar"));
        Path program = home.resolve(".local/libexec/speech-dispatcher-modules/sd_lectern");
        String classes = "-cp '" + System.getProperty("java.class.path") + "' dev.lectern.app.Main speechd";
        Files.writeString(program, Files.readString(program).replaceFirst("-jar \".*\" speechd", classes));
        Path settings = home.resolve(".config/speech-dispatcher/modules/lectern.conf");
        Files.writeString(settings, Files.readString(settings).replace("http://127.0.0.1:8080", lectern));
    }

    private void await() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(folder.resolve("socket"))) {
            Assertions.assertTrue(process.isAlive() && System.nanoTime() < end, "It did not start: " + log());
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    /** Runs {@code spd-say} and gives what it prints. */
    String say(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Tools.require("spd-say").toString(), "-o", "lectern"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null"));
        builder.environment().put("SPEECHD_ADDRESS", "unix_socket:" + folder.resolve("socket"));
        Process say = builder.start();
        StringBuilder printed = new StringBuilder();
        try (BufferedReader output = say.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(line -> printed.append(line).append('\n'));
        }
        Assertions.assertTrue(say.waitFor(60, TimeUnit.SECONDS), "spd-say did not end.");
        Assertions.assertEquals(0, say.exitValue(), () -> "spd-say failed: " + printed + log());
        return printed.toString();
    }

    /** The module's process. */
    ProcessHandle module() {
        return process.descendants()
                .filter(it -> it.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No module runs: " + log()));
    }

    /** Bytes of sound played so far. */
    long played() throws IOException {
        Path sound = folder.resolve("sound.raw");
        return Files.exists(sound) ? Files.size(sound) : 0;
    }

    /** All that was logged. */
    String log() {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("output.log", "speech-dispatcher.log", "lectern.log")) {
            try {
                all.append(name).append(":\n").append(Files.readString(folder.resolve(name)));
            } catch (IOException e) {
                all.append(name).append(" is not there.\n");
            }
        }
        return all.toString();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
