package dev.lectern.app;

import dev.lectern.narration.FrontEnd;
import dev.lectern.text.Span;
import dev.lectern.text.Token;
import dev.lectern.text.lexicon.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** For each line, one line with the words that would be spoken. */
@Command(
        name = "verbalize",
        description = "For each line on standard input, prints one line with the words that would be spoken.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class VerbalizeCommand implements Callable<Integer> {
    private final FrontEnd frontEnd = new FrontEnd();

    @Override
    public Integer call() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.print(spoken(line));
            out.print('\n');
        }
        out.flush();
        return 0;
    }

    private String spoken(String line) {
        StringBuilder said = new StringBuilder();
        Iterator<Span> sentences = frontEnd.sentences(line, new Span(0, line.length()));
        while (sentences.hasNext()) {
            for (Token token : frontEnd.tokens(line, sentences.next(), Lexicon.empty())) {
                if (token.spoken()) {
                    said.append(said.isEmpty() ? "" : " ").append(token.said());
                }
            }
        }
        return said.toString();
    }
}
