package dev.lectern.speech.worker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for the shared libraries of engines where systems keep them; loads none. */
public final class Installed {
    private static final List<Path> ROOTS =
            List.of(Path.of("/usr/local/lib"), Path.of("/usr/lib"), Path.of("/usr/lib64"));

    private Installed() {}

    /**
     * The first library of this name.
     *
     * @param name a file's name, such as {@code libflite.so.1}
     */
    public static Optional<Path> find(String name) {
        for (Path folder : folders()) {
            Path library = folder.resolve(name);
            if (Files.isReadable(library)) {
                return Optional.of(library);
            }
        }
        return Optional.empty();
    }

    /** The roots and, as Debian keeps them, the folders for a kind of machine such as {@code x86_64-linux-gnu}. */
    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        for (Path root : ROOTS) {
            folders.add(root);
            try (DirectoryStream<Path> kinds = Files.newDirectoryStream(root, "*-linux-*")) {
                kinds.forEach(folders::add);
            } catch (IOException e) {
                // a root that is not there has no libraries
            }
        }
        return folders;
    }
}
