package dev.lectern.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * What the listeners' small JSON files have in common. Jackson is loaded when one of them is read or written, not at each
 * start.
 */
final class Kept {
    static final ObjectMapper JSON = new ObjectMapper();

    private Kept() {}

    /**
     * The object that a file holds.
     *
     * @throws IllegalArgumentException when it holds anything else, or nothing, as after a power cut
     * @throws IOException when it cannot be read
     */
    static ObjectNode object(Path file) throws IOException {
        try {
            if (JSON.readTree(file.toFile()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException | CharConversionException e) {
            throw new IllegalArgumentException("It is no JSON.", e);
        }
        throw new IllegalArgumentException("It holds no JSON object.");
    }

    /**
     * A list among the members of what was kept.
     *
     * @throws IllegalArgumentException when it is none
     */
    static JsonNode list(JsonNode kept) {
        if (!kept.isArray()) {
            throw new IllegalArgumentException("It holds something else than a list.");
        }
        return kept;
    }

    /** Puts a file that cannot be understood aside, beside what was put aside before; where it is now. */
    static Path aside(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        for (int next = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); next++) {
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + next);
        }
        return Files.move(file, aside);
    }
}
