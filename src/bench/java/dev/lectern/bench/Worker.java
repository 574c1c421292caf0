package dev.lectern.bench;

import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.AudioFormats;
import dev.lectern.library.RealDisk;
import dev.lectern.narration.Narration;
import dev.lectern.narration.StraightLine;
import dev.lectern.production.ByteSource;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import dev.lectern.production.StudioSettings;
import dev.lectern.production.WorkingStudio;
import dev.lectern.speech.Voices;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.lexicon.Lexicon;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A process that makes narrations: {@code Worker WORKERS FORMAT CHARACTERS ARTICLES}. For each number on its standard input it
 * makes a text of its own of that seed and answers with the seconds of speech and the seconds that it took.
 */
final class Worker {
    private Worker() {}

    public static void main(String[] args) throws Exception {
        Texts texts = new Texts(Path.of(args[3]));
        Line line = new Line();
        Path folder = Files.createTempDirectory("lectern-bench-worker");
        FreeTtsEngine engine = new FreeTtsEngine();
        Voices voices = new Voices(List.of(engine));
        List<String> versions =
                AudioFormats.all().stream().map(AudioFormat::version).toList();
        StudioSettings settings =
                StudioSettings.of(folder).withWorkers(Integer.parseInt(args[0])).withoutSync();
        AudioFormat format = AudioFormats.byExtension(args[1]).orElseThrow();
        try (WorkingStudio studio = new WorkingStudio(
                settings,
                new StraightLine(voices, () -> Lexicon.empty(), versions),
                voices,
                AudioFormats.all(),
                narration -> false,
                new RealDisk(),
                Clock.systemUTC())) {
            var in = new java.io.BufferedReader(new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String seed = in.readLine(); seed != null; seed = in.readLine()) {
                Narration narration = line.narration(texts.fresh(Integer.parseInt(args[2]), Long.parseLong(seed)));
                long began = System.nanoTime();
                make(studio, narration, format);
                double took = (System.nanoTime() - began) / 1e9;
                double speech = studio.timeline(narration).get().frames() / 16_000.0;
                System.out.println(speech + " " + took);
            }
        }
    }

    private static void make(Studio studio, Narration narration, AudioFormat format) throws Exception {
        try (Sound sound = studio.sound(narration, format, Studio.Priority.INTERACTIVE);
                ByteSource bytes = sound.live()) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                if (count == 0) {
                    CompletableFuture<Boolean> ready = new CompletableFuture<>();
                    bytes.whenReady(() -> ready.complete(true));
                    ready.get();
                }
                buffer.clear();
            }
        }
    }
}
