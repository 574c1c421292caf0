package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the commands say to whoever calls them wrongly: one clear sentence, and exit status 2. */
class CommandsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "--nothing",
                "serve --port x",
                "serve --port 70000",
                "serve --host 0.0.0.0",
                "serve --public-url foo",
                "serve --public-url https://host/?q",
                "serve --public-url ftp://host/",
                "serve --public-url https://host/a%2Fb",
                "serve --articles FILE",
                "serve --audio FILE",
                "serve --audio-limit 0",
                "serve --audio-limit 9000000000000000000",
                "serve --token-file FILE",
                "serve --trusted-proxy localhost",
                "serve --trusted-proxy 10.0.0.0/8",
                "serve --trusted-proxy 1.2.3",
                "serve --allow-host https://host.example",
                "tokens list",
                "tokens revoke 12345678",
                "serve extra",
                "speak MISSING -o x.wav",
                "speak FOLDER -o x.wav",
                "speak FILE",
                "speak FILE -o x.xyz",
                "speak FILE -o MISSING/x.wav",
                "speak FILE -o x.wav --timeline MISSING/x.vtt",
                "speak FILE -o x.wav --timeline x.doc",
                "speak FILE -o x.wav --rate 7",
                "speak FILE -o x.wav --pitch 0",
                "render",
                "render --all --format doc"
            })
    void aWrongCallGetsOneSentenceAnd2(String call) throws Exception {
        Path file = Files.writeString(folder.resolve("file.txt"), "Some words.\n");
        String[] arguments = call.replace("FILE", file.toString())
                .replace("FOLDER", folder.toString())
                .replace("MISSING", folder.resolve("missing").toString())
                .split(" ");
        assertTrue(said(2, arguments).matches("lectern: [^\n]*\\.\n"), call);
    }

    @Test
    void whatCannotBeSpokenGetsOneSentenceAnd1() throws Exception {
        Path file = Files.writeString(folder.resolve("file.txt"), "... --- ...\n");
        Path sound = folder.resolve("x.wav");
        String said = said(1, "speak", file.toString(), "-o", sound.toString());
        assertEquals("lectern: The article speech has nothing in it that can be spoken.\n", said);
        assertFalse(Files.exists(sound));
    }

    /** What a call says on standard error. */
    private static String said(int expected, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        int status;
        try {
            status = Main.run(arguments);
        } finally {
            System.setErr(before);
        }
        String all = said.toString(StandardCharsets.UTF_8);
        assertEquals(expected, status, all);
        assertFalse(all.contains("Exception"), all);
        return all;
    }

    @Test
    void theEnvironmentNamesTheTokenFileToo() {
        Path file = folder.resolve("tokens");
        CommandLine tokens = new CommandLine(new TokensCommand())
                .setDefaultValueProvider(new EnvironmentDefaults(Map.of("LECTERN_TOKEN_FILE", file.toString())));
        assertEquals(0, tokens.execute("make", "reader"));
        assertTrue(Files.exists(file));
    }

    @Test
    void helpAndVersionWorkEverywhere() {
        for (String command :
                new String[] {"", "serve", "speak", "render", "voices", "verbalize", "sentences", "tokens"}) {
            for (String option : new String[] {"--help", "--version"}) {
                assertEquals(0, Main.run((command + " " + option).strip().split(" ")), command + " " + option);
            }
        }
    }
}
