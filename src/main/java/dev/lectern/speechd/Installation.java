package dev.lectern.speechd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Makes the module known to one user's speech-dispatcher, which looks for programs in
 * {@code ~/.local/libexec/speech-dispatcher-modules} and for their configurations in
 * {@code speech-dispatcher/modules} of the configuration folder.
 *
 * @param home the user's folder
 * @param configuration the user's configuration folder, mostly {@code ~/.config}
 */
public record Installation(Path home, Path configuration) {
    /**
     * Writes the program and, where there is none yet, its configuration.
     *
     * @param java the Java that is to run it
     * @param jar this program
     * @return the files that were written
     */
    public List<Path> write(Path java, Path jar) throws IOException {
        Path program = home.resolve(".local/libexec/speech-dispatcher-modules/sd_lectern");
        Path settings = configuration.resolve("speech-dispatcher/modules/lectern.conf");
        Files.createDirectories(program.getParent());
        Files.createDirectories(settings.getParent());
        String script = resource("sd_lectern")
                .replace("@JAVA@", java.toString())
                .replace("@JAR@", jar.toAbsolutePath().toString());
        Files.writeString(program, script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (Files.exists(settings)) {
            return List.of(program);
        }
        Files.writeString(settings, resource("lectern.conf"));
        return List.of(program, settings);
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Installation.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("The file " + name + " is missing from the program.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
