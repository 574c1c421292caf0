package dev.lectern.speech.espeak;

import com.sun.jna.Native;
import dev.lectern.speech.Engine;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voice;
import dev.lectern.speech.worker.Content;
import dev.lectern.speech.worker.Installed;
import dev.lectern.speech.worker.Launch;
import dev.lectern.speech.worker.WorkerSpeaker;
import dev.lectern.speech.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * eSpeak NG, where it is installed. Nothing is looked for before someone asks for voices, and no process is started before
 * someone listens.
 */
public final class EspeakEngine implements Engine {
    static final String ID = "espeak";
    private static final String LIBRARY = "libespeak-ng.so.1";
    private static final String DATA = "espeak-ng-data";
    private static final String OURS = "espeak-1-";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Optional<Found> found = Optional.empty();
    private Optional<String> version = Optional.empty();

    /** Library, data, and the folder that the data lies in. */
    private record Place(Path library, Path data, Path folder) {}

    /** What is installed; without a library there are no voices. */
    private record Found(List<Voice> voices, Optional<Place> place, Optional<Workers> workers) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public synchronized String version() {
        String known = version.orElseGet(() ->
                OURS + found().place().map(EspeakEngine::files).map(Content::of).orElse("none"));
        version = Optional.of(known);
        return known;
    }

    @Override
    public List<Voice> voices() {
        return found().voices();
    }

    @Override
    public Speaker open(String voiceId) {
        Workers workers = found().workers().orElseThrow(() -> new IllegalStateException("eSpeak NG is not installed."));
        return new WorkerSpeaker(workers, voiceId.substring(EspeakVoices.PREFIX.length()), EspeakVoices.SAMPLE_RATE);
    }

    /** Ids of its processes. */
    Set<Long> pids() {
        return found().workers().map(Workers::pids).orElse(Set.of());
    }

    private synchronized Found found() {
        Found known = found.orElseGet(EspeakEngine::look);
        found = Optional.of(known);
        return known;
    }

    private static Found look() {
        Optional<Place> place = Installed.find(LIBRARY).flatMap(EspeakEngine::withData);
        if (place.isEmpty()) {
            return new Found(List.of(), Optional.empty(), Optional.empty());
        }
        List<String> arguments =
                List.of(place.get().library().toString(), place.get().folder().toString());
        Launch launch = new Launch(EspeakWorker.class, List.of(Native.class), arguments);
        return new Found(EspeakVoices.in(place.get().data()), place, Optional.of(new Workers(launch, PATIENCE)));
    }

    /** Its data lies beside the library or where data is shared. */
    private static Optional<Place> withData(Path library) {
        return Stream.of(library.resolveSibling(""), Path.of("/usr/local/share"), Path.of("/usr/share"))
                .map(folder -> new Place(library, folder.resolve(DATA), folder))
                .filter(place -> Files.isReadable(place.data().resolve("phondata")))
                .findFirst();
    }

    /** All that the sound depends on, in one order. */
    private static List<Path> files(Place place) {
        List<Path> files = new ArrayList<>(List.of(place.library()));
        try (Stream<Path> data = Files.walk(place.data())) {
            data.filter(Files::isRegularFile).sorted().forEach(files::add);
        } catch (IOException e) {
            throw new IllegalStateException("eSpeak NG's data cannot be read: " + e.getMessage() + ".", e);
        }
        return files;
    }

    @Override
    public synchronized void close() {
        found.flatMap(Found::workers).ifPresent(Workers::close);
    }
}
