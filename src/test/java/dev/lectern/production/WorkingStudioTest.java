package dev.lectern.production;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.MovableClock;
import dev.lectern.article.Article;
import dev.lectern.audio.AudioFormat;
import dev.lectern.narration.Narration;
import dev.lectern.timing.Timeline;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WorkingStudioTest {
    @TempDir
    Path folder;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.in(folder);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theFinishedFileIsTheLiveOneButForItsHeader() throws Exception {
        for (AudioFormat format : List.of(Scene.WAV, Scene.MP3)) {
            Narration narration = scene.narration("live", 12);
            byte[] live = scene.live(narration, format);
            byte[] stored = scene.stored(narration, format);
            int header = format.header(scene.line.track(narration, List.of()), java.util.Optional.empty()).length;
            assertEquals(stored.length, live.length);
            assertArrayEquals(
                    Arrays.copyOfRange(stored, header, stored.length), Arrays.copyOfRange(live, header, live.length));
            assertArrayEquals(Files.readAllBytes(scene.storedFile(narration, format)), stored);
            assertArrayEquals(Files.readAllBytes(folder.resolve("live." + format.extension())), stored);
        }
    }

    @Test
    void aLiveBodyThatBeginsBeforeTheLengthIsKnownHasTheOpenHeader() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        scene.engine.gate = java.util.Optional.of(gate);
        Narration narration = scene.narration("header", 3);
        byte[] open = Scene.WAV.header(scene.line.track(narration, List.of()), java.util.Optional.empty());
        ByteSource source = scene.sound(narration, Scene.WAV).live();
        ByteBuffer front = ByteBuffer.allocate(open.length);
        while (front.hasRemaining()) {
            Scene.read(source, front);
        }
        assertArrayEquals(open, front.array());
        gate.countDown();
        Scene.readAll(source);
    }

    @Test
    void eightWhoAskAtOnceShareOneSynthesis() throws Exception {
        Narration narration = scene.narration("together", 20);
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        List<CompletableFuture<byte[]>> bodies = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            bodies.add(CompletableFuture.supplyAsync(() -> body(narration), crowd));
        }
        byte[] first = bodies.get(0).get(30, TimeUnit.SECONDS);
        int header = 200;
        for (CompletableFuture<byte[]> body : bodies) {
            byte[] other = body.get(30, TimeUnit.SECONDS);
            assertEquals(first.length, other.length);
            assertArrayEquals(
                    Arrays.copyOfRange(first, header, first.length), Arrays.copyOfRange(other, header, other.length));
        }
        crowd.shutdown();
        int sentences = 0;
        for (var passage : scene.line.script(narration)) {
            sentences += passage.lines().size();
        }
        assertEquals(sentences, scene.engine.utterances.get());
    }

    private byte[] body(Narration narration) {
        try {
            return scene.live(narration, Scene.WAV);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void rangesOfWhatIsNotMadeYetAreThoseOfTheFinishedFile() throws Exception {
        for (AudioFormat format : List.of(Scene.WAV, Scene.MP3)) {
            Narration narration = scene.narration("ranges", 30);
            Sound sound = scene.sound(narration, format);
            int length = Math.toIntExact(sound.lengthKnown().get(30, TimeUnit.SECONDS));
            Random random = new Random(7);
            List<byte[]> early = new ArrayList<>();
            List<int[]> ranges = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int from = random.nextInt(length);
                int to = from + 1 + random.nextInt(Math.min(20_000, length - from));
                ranges.add(new int[] {from, to});
                early.add(Scene.readAll(sound.range(from, to)));
            }
            byte[] whole = scene.stored(narration, format);
            assertEquals(length, whole.length);
            for (int i = 0; i < ranges.size(); i++) {
                byte[] expected = Arrays.copyOfRange(whole, ranges.get(i)[0], ranges.get(i)[1]);
                assertArrayEquals(expected, early.get(i), "before, range " + Arrays.toString(ranges.get(i)));
                Sound finished = scene.studio.stored(narration.key(), format).orElseThrow();
                assertArrayEquals(expected, Scene.readAll(finished.range(ranges.get(i)[0], ranges.get(i)[1])));
            }
        }
    }

    @Test
    void aClockThatIsMovedMakesNothingAnew() throws Exception {
        MovableClock clock = new MovableClock();
        scene.clock = clock;
        scene.restart();
        Narration before = scene.narration("before", 4);
        byte[] right = scene.stored(before, Scene.MP3);
        for (int hours : new int[] {1, -1}) {
            clock.move(Duration.ofHours(hours));
            assertArrayEquals(right, scene.live(before, Scene.MP3));
            assertTrue(scene.stored(scene.narration("after" + hours, 4), Scene.MP3).length > 0);
            scene.restart();
            assertArrayEquals(right, scene.live(before, Scene.MP3));
            assertEquals(0, scene.studio.figures().begun());
        }
    }

    @Test
    void lookingStartsNothing() {
        Narration narration = scene.narration("looking", 3);
        assertTrue(scene.studio.known(narration, Scene.MP3).isEmpty());
        assertTrue(scene.studio.stored(narration.key(), Scene.MP3).isEmpty());
        assertEquals(0, scene.studio.figures().active());
    }

    /** Two articles with one text have one key and one production; each is told of under its own name. */
    @Test
    void timesNameTheArticleThatWasAskedFor() throws Exception {
        Narration one = scene.narration("one", 3);
        Article article = one.article();
        Narration two = scene.line.narration(
                new Article(
                        "two",
                        article.title(),
                        article.author(),
                        article.language(),
                        article.voice(),
                        article.published(),
                        article.source(),
                        article.updated(),
                        article.format(),
                        article.words(),
                        article.text(),
                        article.blocks(),
                        article.lexicon()),
                one.voice(),
                one.manner(),
                one.skips());
        assertEquals(one.key(), two.key());
        for (Narration narration : List.of(one, two)) {
            Timeline timeline = scene.studio.timeline(narration).get(30, TimeUnit.SECONDS);
            assertEquals(narration.article().id(), timeline.article());
        }
    }

    /** The address of a file's content is given with its first answer, so it has to lead to it from then on. */
    @Test
    void aFileInTheMakingIsFoundByItsKeyOnceItsLengthIsKnown() throws Exception {
        Narration narration = scene.narration("keyed", 30);
        try (Sound sound = scene.sound(narration, Scene.WAV)) {
            int length = Math.toIntExact(sound.lengthKnown().get(30, TimeUnit.SECONDS));
            Sound keyed = scene.studio.stored(narration.key(), Scene.WAV).orElseThrow();
            assertEquals(length, keyed.length().orElseThrow());
            byte[] whole = Scene.readAll(keyed.range(0, length));
            assertArrayEquals(scene.stored(narration, Scene.WAV), whole);
        }
    }

    @Test
    void whenAllHaveLeftWorkStops() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        scene.engine.gate = java.util.Optional.of(gate);
        Narration narration = scene.narration("left", 200);
        ByteSource one = scene.sound(narration, Scene.WAV).live();
        ByteSource two = scene.sound(narration, Scene.WAV).live();
        one.close();
        assertEquals(1, scene.studio.figures().active());
        two.close();
        gate.countDown();
        Scene.until(() ->
                scene.studio.figures().active() == 0 && scene.studio.figures().waiting() == 0);
        assertTrue(scene.studio.figures().passages() <= 2);
        assertEquals(0, scene.studio.figures().stored());
        byte[] later = scene.stored(narration, Scene.WAV);
        assertTrue(later.length > 0);
    }

    @Test
    void whatIsMadeAheadOfTimeGoesOnAlone() throws Exception {
        Narration narration = scene.narration("ahead", 20);
        Sound sound = scene.studio.sound(narration, Scene.MP3, Studio.Priority.BACKGROUND);
        sound.close();
        sound.whenStored().get(30, TimeUnit.SECONDS);
        assertTrue(scene.studio.stored(narration.key(), Scene.MP3).isPresent());
        assertEquals(1.0, sound.progress());
    }

    @Test
    void whatIsLeftToBeMadeIsTold() throws Exception {
        Narration narration = scene.narration("left", 12);
        scene.studio.timeline(narration).get(30, TimeUnit.SECONDS);
        assertEquals(0, scene.studio.figures().passagesLeft(), "nobody waits for sound");
        CountDownLatch gate = new CountDownLatch(1);
        scene.engine.gate = Optional.of(gate);
        ByteSource live = scene.sound(narration, Scene.WAV).live();
        Figures figures = scene.studio.figures();
        assertTrue(figures.passagesLeft() >= 12, figures.toString());
        assertTrue(figures.speechSecondsLeft() > 12, figures.toString());
        gate.countDown();
        Scene.readAll(live);
        assertEquals(0, scene.studio.figures().passagesLeft());
        assertEquals(0, scene.studio.figures().speechSecondsLeft());
    }

    @Test
    void timesNeedNoSound() throws Exception {
        Narration narration = scene.narration("times", 20);
        assertFalse(scene.studio.partialTimeline(narration).complete());
        Timeline timeline = scene.studio.timeline(narration).get(30, TimeUnit.SECONDS);
        assertTrue(timeline.complete());
        assertEquals(0, scene.engine.utterances.get());
        byte[] wav = scene.stored(narration, Scene.WAV);
        int header = Scene.WAV.header(scene.line.track(narration, List.of()), java.util.Optional.empty()).length;
        assertEquals(timeline.frames() * 2, wav.length - header);
        scene.restart();
        int spoken = scene.engine.opened.get();
        assertEquals(timeline, scene.studio.timeline(narration).get(30, TimeUnit.SECONDS));
        assertEquals(spoken, scene.engine.opened.get());
    }

    @Test
    void partsJoinedAreTheAudio() throws Exception {
        Narration narration = scene.narration("parts", 12);
        List<Part> pcm = Scene.readAll(scene.studio.parts(narration, Studio.Wanted.PCM));
        byte[] wav = scene.stored(narration, Scene.WAV);
        byte[] joined = joined(pcm);
        assertArrayEquals(Arrays.copyOfRange(wav, wav.length - joined.length, wav.length), joined);
        Timeline timeline = scene.studio.timeline(narration).get(30, TimeUnit.SECONDS);
        assertEquals(
                timeline.cues(),
                pcm.stream().flatMap(part -> part.cues().stream()).toList());
        List<Part> again = Scene.readAll(scene.studio.parts(narration, Studio.Wanted.PCM));
        assertArrayEquals(joined, joined(again));
        List<Part> silent = Scene.readAll(scene.studio.parts(narration, Studio.Wanted.NOTHING));
        assertEquals(pcm.size(), silent.size());
        assertTrue(silent.get(silent.size() - 1).last());
    }

    private static byte[] joined(List<Part> parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(part.audio()));
        return all.toByteArray();
    }

    @Test
    void anEngineThatCannotTellLengthsIsHeardAllTheSame() throws Exception {
        Narration narration = scene.narration("untold", 15);
        byte[] told = scene.stored(narration, Scene.MP3);
        Files.delete(scene.storedFile(narration, Scene.MP3));
        scene.engine.outlines = false;
        assertArrayEquals(told, scene.stored(narration, Scene.MP3));
        Narration other = scene.narration("untold-too", 15);
        assertTrue(scene.studio.timeline(other).get(30, TimeUnit.SECONDS).complete());
    }

    @Test
    void whatIsSpokenOnceIsNotStored() throws Exception {
        Narration narration = scene.narration("once", 10);
        byte[] once = Scene.readAll(scene.studio.once(narration, Scene.WAV).live());
        Scene.until(() -> scene.studio.figures().active() == 0);
        assertEquals(List.of(), scene.files());
        byte[] stored = scene.stored(narration, Scene.WAV);
        assertEquals(stored.length, once.length);
    }
}
