package dev.lectern.production;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.article.Format;
import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.Mp3Format;
import dev.lectern.audio.WavFormat;
import dev.lectern.library.Disk;
import dev.lectern.library.RealDisk;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Skips;
import dev.lectern.narration.StraightLine;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voices;
import dev.lectern.text.Span;
import dev.lectern.text.lexicon.Lexicon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A studio in a folder, the engine it works with, and what tests do with it again and again. */
final class Scene implements AutoCloseable {
    static final AudioFormat WAV = new WavFormat();
    static final AudioFormat MP3 = new Mp3Format();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final ChimeEngine engine = new ChimeEngine();
    final Path folder;
    final StraightLine line;
    private final Voices voices = new Voices(List.of(engine));
    StudioSettings settings;
    Disk disk = new RealDisk();
    Clock clock = Clock.systemUTC();
    WorkingStudio studio;

    private Scene(Path folder, StudioSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.line = new StraightLine(voices, Lexicon::empty, List.of("test"));
        open();
    }

    static Scene in(Path folder) {
        return new Scene(folder, StudioSettings.of(folder).withWorkers(2).withoutSync());
    }

    static Scene in(Path folder, StudioSettings settings) {
        return new Scene(folder, settings);
    }

    /** Opens the studio again, as after a restart. */
    void open() {
        try {
            studio = new WorkingStudio(settings, line, voices, List.of(WAV, MP3), Scene::own, disk, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean own(Narration narration) {
        return narration.manner().equals(Manner.NATURAL) && narration.skips().equals(Skips.STANDARD);
    }

    void restart() {
        studio.close();
        open();
    }

    /** An article of paragraphs. */
    Narration narration(String id, List<String> paragraphs) {
        return narration(article(id, paragraphs));
    }

    Narration narration(Article article) {
        return line.narration(article, voices.standard(), Manner.NATURAL, Skips.STANDARD);
    }

    Narration narration(String id, int paragraphs) {
        return narration(id, paragraphs(id, paragraphs));
    }

    static List<String> paragraphs(String seed, int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add("The " + seed.replace('-', ' ') + " lamp was lit. Nobody knew who had carried it up the hill "
                    + "number".repeat(i % 3) + " with so many steps. It burned until the morning came.");
        }
        return all;
    }

    static Article article(String id, List<String> paragraphs) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            int from = text.length() == 0 ? 0 : text.append("\n\n").length();
            text.append(paragraph);
            blocks.add(new Block(BlockKind.PARAGRAPH, 0, 0, new Span(from, text.length())));
        }
        return new Article(
                id,
                "About " + id,
                "",
                "en",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Format.PLAIN,
                0,
                text.toString(),
                blocks,
                Map.of());
    }

    Sound sound(Narration narration, AudioFormat format) {
        return studio.sound(narration, format, Studio.Priority.INTERACTIVE);
    }

    byte[] live(Narration narration, AudioFormat format) throws IOException {
        return readAll(sound(narration, format).live());
    }

    /** Makes a narration and waits until it is stored. */
    byte[] stored(Narration narration, AudioFormat format) throws Exception {
        Sound sound = sound(narration, format);
        byte[] live = readAll(sound.live());
        sound.whenStored().get(30, TimeUnit.SECONDS);
        return readAll(studio.stored(narration.key(), format).orElseThrow().range(0, live.length));
    }

    static byte[] readAll(ByteSource source) throws IOException {
        try (source) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            ByteBuffer piece = ByteBuffer.allocate(10_000);
            int count = read(source, piece);
            while (count >= 0) {
                all.write(piece.array(), 0, count);
                piece.clear();
                count = read(source, piece);
            }
            return all.toByteArray();
        }
    }

    /** Reads at least one byte, or the end. */
    static int read(ByteSource source, ByteBuffer into) throws IOException {
        int count = source.read(into);
        while (count == 0) {
            CountDownLatch ready = new CountDownLatch(1);
            source.whenReady(ready::countDown);
            await(ready);
            count = source.read(into);
        }
        return count;
    }

    private static void await(CountDownLatch ready) {
        try {
            if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Nothing came to be read.");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static List<Part> readAll(Parts parts) {
        try (parts) {
            List<Part> all = new ArrayList<>();
            while (!parts.ended()) {
                Optional<Part> next = parts.next();
                if (next.isEmpty()) {
                    CountDownLatch ready = new CountDownLatch(1);
                    parts.whenReady(ready::countDown);
                    await(ready);
                }
                next.ifPresent(all::add);
            }
            return all;
        }
    }

    /** Waits until something is so. */
    static void until(BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It has not come to be so.");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** Names of all files in the folder, the service's own too. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals(".store/lock"))
                    .sorted()
                    .toList();
        }
    }

    Path storedFile(Narration narration, AudioFormat format) {
        return folder.resolve(".store").resolve(narration.key() + "." + format.extension());
    }

    @Override
    public void close() {
        engine.gate.ifPresent(CountDownLatch::countDown);
        studio.close();
    }
}
