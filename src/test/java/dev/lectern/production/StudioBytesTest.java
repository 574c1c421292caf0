package dev.lectern.production;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.audio.AudioFormat;
import dev.lectern.narration.Narration;
import dev.lectern.timing.Timeline;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is heard while it is made, in ranges and in parts, is the finished file. */
class StudioBytesTest extends InAScene {
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

    /** Times are known after a file in another format, after a restart too, and after the times alone were asked for. */
    @Test
    void whereTheTimesAreKnownTheLengthIsAtOnce() throws Exception {
        Narration other = scene.narration(chapters("alike"));
        byte[] mp3 = scene.stored(other, Scene.MP3);
        scene.studio.removed("alike");
        Scene.until(() -> scene.studio.length(other, Scene.MP3).isEmpty());
        byte[] wav = scene.stored(other, Scene.WAV);
        for (int round = 0; round < 2; round++) {
            assertEquals(mp3.length, scene.studio.length(other, Scene.MP3).orElseThrow());
            scene.restart();
        }
        CountDownLatch gate = new CountDownLatch(1);
        scene.engine.gate = java.util.Optional.of(gate);
        Sound sound = scene.sound(other, Scene.MP3);
        assertEquals(mp3.length, sound.length().orElseThrow());
        ByteSource end = sound.range(mp3.length - 5_000, mp3.length);
        ByteSource front = sound.range(0, mp3.length);
        gate.countDown();
        assertArrayEquals(Arrays.copyOfRange(mp3, mp3.length - 5_000, mp3.length), Scene.readAll(end));
        assertArrayEquals(mp3, Scene.readAll(front));

        scene.studio.removed("alike");
        Scene.until(() -> scene.studio.length(other, Scene.MP3).isEmpty());
        scene.studio.timeline(other).get(30, TimeUnit.SECONDS);
        assertEquals(wav.length, scene.studio.length(other, Scene.WAV).orElseThrow());
        try (Sound timed = scene.sound(other, Scene.WAV)) {
            assertEquals(wav.length, timed.length().orElseThrow());
            assertArrayEquals(wav, Scene.readAll(timed.range(0, wav.length)));
        }
    }

    private static Article chapters(String id) {
        Article plain = Scene.article(id, Scene.paragraphs(id, 9));
        List<Block> blocks = new ArrayList<>(plain.blocks());
        for (int i = 0; i < blocks.size(); i += 3) {
            blocks.set(i, new Block(BlockKind.HEADING, 2, 0, blocks.get(i).span()));
        }
        return new Article(
                id,
                plain.title(),
                plain.author(),
                plain.language(),
                plain.voice(),
                plain.published(),
                plain.source(),
                plain.updated(),
                plain.format(),
                plain.words(),
                plain.text(),
                blocks,
                plain.lexicon());
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
}
