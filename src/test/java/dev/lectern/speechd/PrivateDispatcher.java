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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;

/**
 * speech-dispatcher with a socket, a configuration and a home of its own, whose sound card is a file, and with Lectern's
 * module installed as users install it.
 */
public final class PrivateDispatcher implements AutoCloseable {
    private final Path folder;
    private final String module;
    private final Process process;

    private PrivateDispatcher(Path folder, String module, Process process) {
        this.folder = folder;
        this.module = module;
        this.process = process;
    }

    /** Starts it with Lectern's module. */
    static PrivateDispatcher start(Path folder, String lectern) throws Exception {
        Tools.require("speech-dispatcher");
        Path home = folder.resolve("home");
        install(home, lectern);
        return start(
                folder,
                "lectern",
                home.resolve(".local/libexec/speech-dispatcher-modules/sd_lectern")
                        .toString(),
                home.resolve(".config/speech-dispatcher/modules/lectern.conf"),
                Map.of());
    }

    /**
     * Starts it with one module.
     *
     * @param program the module's program, or the name of one that speech-dispatcher brings
     * @param settings the module's configuration
     * @param environment what is set beside what is set here
     */
    public static PrivateDispatcher start(
            Path folder, String module, String program, Path settings, Map<String, String> environment)
            throws Exception {
        Path dispatcherProgram = Tools.require("speech-dispatcher");
        Tools.require("spd-say");
        Path home = Files.createDirectories(folder.resolve("home"));
        Path configuration = Files.createDirectories(folder.resolve("etc"));
        Files.writeString(configuration.resolve("speechd.conf"), """
            LogLevel 3
            LogDir "%1$s"
            DefaultVolume 100
            AudioOutputMethod "alsa"
            AudioALSADevice "default"
            AddModule "%2$s" "%3$s" "%4$s" "%1$s/%2$s.log"
            DefaultModule %2$s
            """.formatted(folder, module, program, settings));
        Files.writeString(folder.resolve("asound.conf"), """
            pcm.!default { type file slave.pcm { type null } file "%s" format raw }
            """.formatted(folder.resolve("sound.raw")));
        ProcessBuilder builder = new ProcessBuilder(
                        dispatcherProgram.toString(),
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
        builder.environment().putAll(environment);
        PrivateDispatcher dispatcher = new PrivateDispatcher(folder, module, builder.start());
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
    public String say(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Tools.require("spd-say").toString(), "-o", module));
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
    public String log() {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("output.log", "speech-dispatcher.log", module + ".log")) {
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
