package dev.lectern.http.action;

import dev.lectern.audio.AudioFormat;
import dev.lectern.http.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats in which sound is offered. */
public record Formats(List<AudioFormat> all) {
    public Formats {
        all = List.copyOf(all);
    }

    /** Their content types. */
    String[] mediaTypes() {
        return all.stream().map(AudioFormat::mediaType).toArray(String[]::new);
    }

    /** The extensions, in order. */
    List<String> extensions() {
        return all.stream().map(AudioFormat::extension).toList();
    }

    /** The format with this extension. @throws Problem 404 when it is not offered */
    AudioFormat ofExtension(String extension) {
        return find(extension)
                .orElseThrow(() -> Problem.notFound("Sound is not offered in that format; ask for " + names() + "."));
    }

    /** The format that a parameter names. @throws Problem 400 when it is not offered */
    AudioFormat ofParameter(String extension) {
        return find(extension)
                .orElseThrow(() -> Problem.parameter("format", "The parameter format is one of " + names() + "."));
    }

    /** The format with this extension, if it is offered. */
    public Optional<AudioFormat> find(String extension) {
        return all.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    private String names() {
        return all.stream().map(AudioFormat::extension).collect(Collectors.joining(", "));
    }
}
