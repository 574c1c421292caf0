package dev.lectern.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.text.SentenceBreaker;
import dev.lectern.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** For each JSON string, a JSON array of its sentences. */
@Command(
        name = "sentences",
        description = "For each JSON string on a line of standard input, prints a JSON array of its sentences.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SentencesCommand implements Callable<Integer> {
    private final SentenceBreaker breaker = new SentenceBreaker();
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Integer call() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            out.print(json.writeValueAsString(line.isBlank() ? List.of() : sentences(text(line, number))));
            out.print('\n');
        }
        out.flush();
        return 0;
    }

    private String text(String line, int number) {
        try {
            return json.readValue(line, String.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Line " + number + " is not a JSON string: put the text in double quotes.", e);
        }
    }

    /** White space between two sentences belongs to the first, so that the sentences joined are the text. */
    private List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        Iterator<Span> spans = breaker.sentences(text, new Span(0, text.length()));
        if (spans.hasNext()) {
            spans.next();
            while (spans.hasNext()) {
                int to = spans.next().from();
                sentences.add(text.substring(from, to));
                from = to;
            }
            sentences.add(text.substring(from));
        }
        return sentences;
    }
}
