package dev.lectern;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;

/** Runs the scripts of {@code src/test/npm} with the packages that are installed for them. */
public final class Node {
    private Node() {}

    /**
     * Gives what a script prints.
     *
     * @param script its file name
     * @param packageName what it needs
     * @param input on its standard input
     */
    public static String run(String script, String packageName, String input) throws Exception {
        Tools.installed("npm/node_modules/" + packageName);
        String node = Tools.require("node").toString();
        Path in = Files.writeString(Files.createTempFile("node", ".in"), input);
        Path out = Files.createTempFile("node", ".out");
        Path log = Files.createTempFile("node", ".log");
        try {
            Process process = new ProcessBuilder(node, "--eval", Files.readString(Path.of("src/test/npm", script)))
                    .directory(new File("target/npm"))
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(log.toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
            String said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            Assertions.assertTrue(ended && process.exitValue() == 0, script + " failed: " + said);
            return Files.readString(out);
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(log);
        }
    }
}
