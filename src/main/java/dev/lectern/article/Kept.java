package dev.lectern.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What the listeners' small JSON files have in common. Jackson is loaded when one of them is read or written, not at each
 * start.
 */
final class Kept {
    static final ObjectMapper JSON = new ObjectMapper();

    private Kept() {}

    /** Puts a file that cannot be understood aside, for somebody to look at; where it is now. */
    static Path aside(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }
}
