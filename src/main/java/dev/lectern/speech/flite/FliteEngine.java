package dev.lectern.speech.flite;

import com.sun.jna.Native;
import dev.lectern.speech.Engine;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voice;
import dev.lectern.speech.worker.Content;
import dev.lectern.speech.worker.Installed;
import dev.lectern.speech.worker.Launch;
import dev.lectern.speech.worker.WorkerSpeaker;
import dev.lectern.speech.worker.Workers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * flite (Black and Lenzo, Carnegie Mellon University), where its libraries are installed. Nothing is looked for before someone
 * asks for voices, and no process is started before someone listens.
 */
public final class FliteEngine implements Engine {
    static final String ID = "flite";
    private static final String LIBRARY = "libflite.so.1";
    private static final String OURS = "flite-2-";
    private static final int SAMPLE_RATE = 16000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Optional<Found> found = Optional.empty();

    /** What is installed; without a library there are no voices. */
    private record Found(List<FliteVoice> voices, String version, Optional<Workers> workers) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return found().version();
    }

    @Override
    public List<Voice> voices() {
        return found().voices().stream().map(FliteVoice::voice).toList();
    }

    @Override
    public Speaker open(String voiceId) {
        Workers workers = found().workers().orElseThrow(() -> new IllegalStateException("flite is not installed."));
        return new WorkerSpeaker(workers, voiceId, SAMPLE_RATE);
    }

    /** Ids of its processes. */
    Set<Long> pids() {
        return found().workers().map(Workers::pids).orElse(Set.of());
    }

    private synchronized Found found() {
        Found known = found.orElseGet(FliteEngine::look);
        found = Optional.of(known);
        return known;
    }

    private static Found look() {
        List<FliteVoice> voices = new ArrayList<>();
        Optional<Path> library = Installed.find(LIBRARY);
        if (library.isPresent()) {
            for (FliteVoice.Known known : FliteVoice.Known.values()) {
                Installed.find(known.file()).ifPresent(file -> voices.add(known.at(file)));
            }
        }
        if (voices.isEmpty()) {
            return new Found(List.of(), OURS, Optional.empty());
        }
        List<Path> files = new ArrayList<>(List.of(library.orElseThrow()));
        Installed.find("libflite_usenglish.so.1").ifPresent(files::add);
        Installed.find("libflite_cmulex.so.1").ifPresent(files::add);
        voices.forEach(voice -> files.add(voice.library()));
        Workers workers = new Workers(launch(library.get(), voices), PATIENCE);
        return new Found(voices, OURS + Content.of(files), Optional.of(workers));
    }

    private static Launch launch(Path library, List<FliteVoice> voices) {
        List<String> arguments = new ArrayList<>(List.of(library.toString()));
        voices.forEach(voice -> arguments.add(voice.voice().id() + "=" + voice.library()));
        return new Launch(FliteWorker.class, List.of(Native.class), arguments);
    }

    @Override
    public synchronized void close() {
        found.flatMap(Found::workers).ifPresent(Workers::close);
    }
}
