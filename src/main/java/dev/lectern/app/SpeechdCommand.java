package dev.lectern.app;

import dev.lectern.speech.Voices;
import dev.lectern.speechd.Configuration;
import dev.lectern.speechd.HttpTeller;
import dev.lectern.speechd.Installation;
import dev.lectern.speechd.OutputModule;
import dev.lectern.speechd.OwnTeller;
import dev.lectern.speechd.Teller;
import dev.lectern.speechd.Tongue;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Speaks for screen readers. */
@Command(
        name = "speechd",
        description = "An output module for speech-dispatcher, which starts it; see docs/screen-readers.md.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SpeechdCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "the module's configuration")
    private @Nullable Path file;

    @Option(names = "--install", description = "makes the module known to this user's speech-dispatcher, and ends")
    private boolean install;

    private @Nullable Teller own;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (install) {
            install();
            return 0;
        }
        Configuration configuration = Configuration.read(Optional.ofNullable(file));
        Teller teller = configuration
                .address()
                .<Teller>map(address ->
                        new Tongue(new HttpTeller(address, configuration.token()), this::own, Clock.systemUTC()))
                .orElseGet(this::own);
        new OutputModule(
                        new FileInputStream(FileDescriptor.in),
                        new FileOutputStream(FileDescriptor.out),
                        teller,
                        configuration)
                .run();
        return 0;
    }

    private static void install() throws IOException {
        Path home = Path.of(System.getProperty("user.home"));
        String folder = System.getenv().getOrDefault("XDG_CONFIG_HOME", "");
        Path configuration = folder.isEmpty() ? home.resolve(".config") : Path.of(folder);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        new Installation(home, configuration)
                .write(java, Path.of(System.getProperty("java.class.path")))
                .forEach(file -> System.out.println("Written: " + file));
    }

    /** The embedded voices, loaded when they are first needed. */
    private synchronized Teller own() {
        Teller known = own == null ? new OwnTeller(new Voices(Engines.found())) : own;
        own = known;
        return known;
    }
}
