package dev.lectern.app;

import dev.lectern.http.door.Scope;
import dev.lectern.http.door.Token;
import dev.lectern.http.door.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and takes back the tokens that let clients in. */
@Command(
        name = "tokens",
        description = "Makes, lists and revokes the tokens of a token file.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TokensCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--token-file", description = "the file", scope = picocli.CommandLine.ScopeType.INHERIT)
    private @Nullable Path file;

    @Override
    public void run() {
        throw Calls.wrong(spec, "Say what to do: tokens make, tokens list or tokens revoke.");
    }

    @Command(name = "make", description = "Makes a token and prints it; it cannot be shown again.")
    int make(
            @Parameters(paramLabel = "NAME", description = "whom it is for") String name,
            @Option(names = "--scope", split = ",", description = "listen, write, speech, feed (listen)")
                    List<String> scopes)
            throws IOException {
        System.out.println(tokens().make(name, scopes(scopes == null ? List.of("listen") : scopes)));
        return 0;
    }

    @Command(name = "list", description = "Lists the tokens without their secret.")
    int list() throws IOException {
        for (Token token : tokens().list()) {
            String scopes = token.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(","));
            System.out.println(token.id() + "  " + token.made() + "  " + scopes + "  " + token.name());
        }
        return 0;
    }

    @Command(name = "revoke", description = "Takes a token back; it counts no more from now on.")
    int revoke(@Parameters(paramLabel = "ID", description = "as \"tokens list\" shows it") String id)
            throws IOException {
        if (!tokens().revoke(id)) {
            throw Calls.wrong(
                    spec, "There is no token " + id + " in " + file + "; \"tokens list\" shows those there are.");
        }
        return 0;
    }

    /** Not left to picocli, which would not see that the environment names the file. */
    private Tokens tokens() {
        if (file == null) {
            throw Calls.wrong(spec, "Say which file holds the tokens: --token-file FILE.");
        }
        return new Tokens(file, Clock.systemUTC());
    }

    private Set<Scope> scopes(List<String> words) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : words) {
            scopes.add(Scope.ofWord(word)
                    .orElseThrow(() ->
                            Calls.wrong(spec, "\"" + word + "\" is no scope; use listen, write, speech or feed.")));
        }
        return scopes;
    }
}
