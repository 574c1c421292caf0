package dev.lectern.app;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleReader;
import dev.lectern.article.Format;
import dev.lectern.audio.AudioFormat;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Skips;
import dev.lectern.production.ByteSource;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import dev.lectern.production.StudioSettings;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.text.lexicon.Lexicon;
import dev.lectern.timing.Timeline;
import dev.lectern.timing.TimelineJson;
import dev.lectern.timing.TimelineSrt;
import dev.lectern.timing.TimelineVtt;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Speaks a file without a server. */
@Command(
        name = "speak",
        description = "Speaks a text file, or standard input, into an audio file.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SpeakCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "text, .md or .html; - is standard input")
    private String file = "-";

    @Option(
            names = {"-o", "--output"},
            required = true,
            description = "the audio file: .wav, .mp3, .opus or .flac")
    private Path output = Path.of("");

    @Option(names = "--voice", description = "the voice's id; \"voices\" lists them")
    private @Nullable String voice;

    @Option(names = "--rate", defaultValue = "1", description = "0.5 to 6.0 (${DEFAULT-VALUE})")
    private double rate = 1;

    @Option(names = "--pitch", defaultValue = "1", description = "0.5 to 2.0 (${DEFAULT-VALUE})")
    private double pitch = 1;

    @Option(names = "--timeline", description = "a file for the times: .json, .vtt or .srt")
    private @Nullable Path timeline;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        AudioFormat format = Calls.format(spec, extension(output));
        Manner manner = new Manner(
                Calls.hundredths(spec, "--rate", rate, 0.5, 6), Calls.hundredths(spec, "--pitch", pitch, 0.5, 2));
        Optional<Path> times = Optional.ofNullable(timeline);
        times.ifPresent(this::checkTimes);
        checkPlaces(times);
        Path work = Files.createTempDirectory("lectern-speak");
        try (Workshop workshop = Workshop.open(StudioSettings.of(work).withoutSync(), Lexicon::empty)) {
            Article article = article();
            Narration narration =
                    workshop.narrator().narration(article, voiceFor(workshop, article), manner, Skips.STANDARD);
            speak(workshop, narration, format);
            if (times.isPresent()) {
                Timeline complete = workshop.studio().timeline(narration).get();
                Files.writeString(times.get(), written(times.get(), complete, article.text()));
            }
        } finally {
            Trees.delete(work);
        }
        return 0;
    }

    private void speak(Workshop workshop, Narration narration, AudioFormat format)
            throws IOException, InterruptedException, ExecutionException {
        try (Sound sound = workshop.studio().sound(narration, format, Studio.Priority.BACKGROUND)) {
            long length = sound.lengthKnown().get();
            try (Progress progress = new Progress("speak", length);
                    ByteSource bytes = sound.range(0, length);
                    OutputStream to = new BufferedOutputStream(Files.newOutputStream(output))) {
                Waiting.copy(bytes, to, progress::at);
            }
            // what is still put away when the studio closes is told in the log, and nobody asked for that here
            var unused = sound.whenStored().handle((stored, failure) -> true).get();
        }
    }

    private Voice voiceFor(Workshop workshop, Article article) {
        String id = voice;
        if (id == null) {
            return workshop.voiceOf(article);
        }
        return workshop.voices()
                .find(id)
                .orElseThrow(
                        () -> Calls.wrong(spec, "There is no voice \"" + id + "\"; \"voices\" lists those there are."));
    }

    private Article article() throws IOException {
        boolean piped = file.equals("-");
        byte[] bytes = piped ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        String name = piped ? "speech" : Path.of(file).getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Format format = piped ? Format.PLAIN : Format.ofFile(file).orElse(Format.PLAIN);
        return new ArticleReader().read("speech", name, format, bytes, Instant.EPOCH);
    }

    /** What cannot be read or written is said before anything is spoken. */
    private void checkPlaces(Optional<Path> times) {
        if (!file.equals("-") && (!Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file)))) {
            throw Calls.wrong(spec, "There is no file " + file + " that can be read.");
        }
        Stream.concat(Stream.of(output), times.stream())
                .map(path -> path.toAbsolutePath().getParent())
                .filter(folder -> folder != null && !Files.isDirectory(folder))
                .findFirst()
                .ifPresent(folder -> {
                    throw Calls.wrong(spec, "There is no folder " + folder + " to write to.");
                });
    }

    private void checkTimes(Path times) {
        String extension = extension(times);
        if (!extension.equals("json") && !extension.equals("vtt") && !extension.equals("srt")) {
            throw Calls.wrong(spec, "--timeline takes a file that ends in .json, .vtt or .srt, not " + times + ".");
        }
    }

    private static String written(Path times, Timeline timeline, String text) {
        return switch (extension(times)) {
            case "vtt" -> TimelineVtt.write(timeline, text);
            case "srt" -> TimelineSrt.write(timeline, text);
            default -> TimelineJson.write(timeline);
        };
    }

    private static String extension(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
