package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The programs that judge books.
 *
 * @param folder for their reports
 */
record BookJudges(Path folder) {
    /** What EPUBCheck has to say, warnings included, a line each. */
    String epubcheck(byte[] book) throws Exception {
        Path jars = Tools.installed("epubcheck");
        Path file = Files.write(Files.createTempFile(folder, "book", ".epub"), book);
        Path report = Files.createTempFile(folder, "epubcheck", ".json");
        run(new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // half the processor time for a book
                "-cp",
                jars + "/*",
                "com.adobe.epubcheck.tool.Checker",
                file.toString(),
                "--json",
                report.toString()));
        JsonNode found = new ObjectMapper().readTree(report.toFile());
        assertEquals("5.3.0", found.path("checker").path("checkerVersion").asText());
        StringBuilder messages = new StringBuilder();
        found.path("messages").forEach(message -> messages.append(message).append('\n'));
        return messages.toString();
    }

    /** The violations that Ace finds, a line each. */
    String ace(byte[] book) throws Exception {
        Path runner = Tools.installed("npm/node_modules/@daisy/ace-axe-runner-puppeteer");
        Path cli = runner.resolveSibling("ace").resolve("bin").resolve("ace-puppeteer.js");
        Path file = Files.write(Files.createTempFile(folder, "book", ".epub"), book);
        Path report = Files.createTempDirectory(folder, "ace");
        ProcessBuilder command = new ProcessBuilder(
                Tools.require("node").toString(),
                cli.toString(),
                "--force",
                "--outdir",
                report.toString(),
                file.toString());
        command.environment()
                .put("PUPPETEER_EXECUTABLE_PATH", Tools.require("chromium").toString());
        String said = run(command);
        JsonNode found =
                new ObjectMapper().readTree(report.resolve("report.json").toFile());
        assertTrue(found.path("assertions").size() >= 3, said);
        StringBuilder violations = new StringBuilder();
        for (JsonNode document : found.path("assertions")) {
            for (JsonNode assertion : document.path("assertions")) {
                violations
                        .append(assertion.path("earl:test").path("dct:title").asText())
                        .append(" in ")
                        .append(document.path("earl:testSubject").path("url").asText())
                        .append('\n');
            }
        }
        String outcome = found.path("earl:result").path("earl:outcome").asText();
        return outcome.equals("pass") ? violations.toString() : outcome + "\n" + violations;
    }

    private String run(ProcessBuilder command) throws Exception {
        Path output = Files.createTempFile(folder, "tool", ".txt");
        Process process = command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(200, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        assertTrue(ended, said);
        return said;
    }
}
