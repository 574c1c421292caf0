package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The finished files of a service's folder: each is served as its manifest says, and as it was served before. */
final class Stored {
    private final Map<String, String> known = new HashMap<>();
    private int served;

    /** How many answers have been compared. */
    int served() {
        return served;
    }

    void check(Instance instance) throws IOException {
        for (Path manifest : manifests(instance.folder)) {
            JsonNode told = new ObjectMapper().readTree(manifest.toFile()).path("manifest");
            String name =
                    told.path("key").asText() + "." + told.path("extension").asText();
            HttpResponse<byte[]> file = instance.get("/audio/" + name);
            if (file.statusCode() == 404) {
                continue; // swept meanwhile, as its article has changed
            }
            assertEquals(200, file.statusCode(), name);
            String hash = hash(file.body());
            assertEquals(told.path("sha256").asText(), hash, name);
            assertEquals(hash, known.computeIfAbsent(name, first -> hash), name);
            served++;
        }
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> manifests(Path folder) throws IOException {
        Path store = folder.resolve("audio/.store");
        if (!Files.isDirectory(store)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(file -> file.toString().matches(".*/[0-9a-f]{64}\\.[a-z0-9]+\\.json"))
                    .toList();
        }
    }
}
