package dev.lectern.http.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lectern.http.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The token file under many hands: several processes, an administrator, an editor. */
class TokensTest {
    @TempDir
    Path folder;

    @Test
    void whatSeveralProcessesMakeAtTheSameTimeIsAllThere() throws Exception {
        List<Process> makers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            makers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "dev.lectern.app.Main",
                            "tokens",
                            "make",
                            "number " + i,
                            "--token-file",
                            file().toString())
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process maker : makers) {
            String said = new String(maker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, maker.waitFor(), said);
        }
        assertEquals(4, tokens().list().size());
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void whatCannotBeStoredLeavesNothingBehind() throws IOException {
        Files.createDirectories(file().resolve("in the way"));
        assertThrows(IOException.class, () -> TokenFile.hold(file()).write(List.of()));
        try (Stream<Path> left = Files.list(folder)) {
            assertFalse(left.anyMatch(path -> path.toString().endsWith(".tmp")));
        }
    }

    @Test
    void theServiceSOwnFileStaysItsOwnWhenAnAdministratorChangesIt() throws IOException {
        tokens().make("first", Set.of(Scope.LISTEN));
        UserPrincipal service =
                file().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try {
            Files.setOwner(file(), service);
        } catch (IOException e) {
            assumeTrue(false, "only an administrator may give files away");
        }
        tokens().make("second", Set.of(Scope.LISTEN));
        assertEquals(service, Files.getOwner(file()));
    }

    @Test
    void aFileThatCannotBeReadLetsNobodyInAndSaysWhereItIsBroken() throws IOException {
        Tokens tokens = tokens();
        String token = tokens.make("reader", Set.of(Scope.LISTEN));
        String good = Files.readString(file());
        Files.writeString(file(), good + token + "\n");
        assertEquals(503, assertThrows(Problem.class, () -> tokens.check(token)).status());
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, tokens::list).getMessage());
        assertTrue(said.contains("Line 3") && !said.contains(token), said);
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 1, 2, 3});
        assertEquals(503, assertThrows(Problem.class, () -> tokens.check(token)).status());
        Files.writeString(file(), "\uFEFF" + good.replace("\n", "\r\n"));
        assertTrue(tokens.check(token).isPresent(), "as an editor of Windows leaves it");
    }

    private Tokens tokens() {
        return new Tokens(file(), Clock.systemUTC());
    }

    private Path file() {
        return folder.resolve("tokens");
    }
}
