package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API, judged by the linters that those who use it run. */
@Timeout(180)
class OpenApiLintTest {
    @TempDir
    Path folder;

    @Test
    void redoclyAndSpectralFindNoError() throws Exception {
        Path redocly = Tools.installed("npm/node_modules/.bin/redocly");
        Path spectral = Tools.installed("npm/node_modules/.bin/spectral");
        Path rules = Path.of("src/test/npm/spectral.yaml").toAbsolutePath();
        Path api = folder.resolve("openapi.json");
        try (TestServer server = new TestServer(folder)) {
            Files.write(api, server.get("/openapi.json").body());
        }
        String said = lint(redocly.toString(), "lint", api.toString());
        assertTrue(said.contains("is valid"), said);
        lint(spectral.toString(), "lint", "--fail-severity", "error", "--ruleset", rules.toString(), api.toString());
    }

    private String lint(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(Tools.require("node").toString()));
        command.addAll(List.of(words));
        Path output = Files.createTempFile(folder, "lint", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        Process process = builder.start();
        boolean ended = process.waitFor(80, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        assertTrue(ended, said);
        assertEquals(0, process.exitValue(), said);
        return said;
    }
}
