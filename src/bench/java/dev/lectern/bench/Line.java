package dev.lectern.bench;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.AudioFormats;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Passage;
import dev.lectern.narration.Skips;
import dev.lectern.narration.SpokenPassage;
import dev.lectern.narration.StraightLine;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voices;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The straight line on this thread, without a service around it. */
final class Line {
    /** Passages that a worker has spoken together. */
    private static final int RUN = 6;

    private final FreeTtsEngine engine = new FreeTtsEngine();
    private final Voices voices = new Voices(List.of(engine));
    private final StraightLine narrator;
    private final Speaker speaker = engine.open("kevin16");

    Line() {
        narrator = new StraightLine(
                voices,
                () -> Lexicon.empty(),
                AudioFormats.all().stream().map(AudioFormat::version).toList());
    }

    /** An article's narration in the standard voice. */
    Narration narration(String markdown) throws IOException {
        Path folder = Files.createTempDirectory("lectern-bench-articles");
        Path file = Files.writeString(folder.resolve("text.md"), markdown);
        Article article =
                ArticleFolder.open(folder, Clock.systemUTC()).find("text").orElseThrow();
        Files.delete(file);
        Files.delete(folder);
        return narrator.narration(article, voices.standard(), Manner.NATURAL, Skips.STANDARD);
    }

    /**
     * Text to sound and times, from the written text on, as the studio's workers do it: the first passage alone, then six at
     * a time.
     *
     * @return seconds of speech
     */
    double speak(Narration narration) {
        return samples(narration).stream().mapToLong(each -> each.length).sum() / 16_000.0;
    }

    /** Lengths and times without sound. @return seconds of speech */
    double outline(Narration narration) {
        long frames = 0;
        for (Passage passage : narrator.script(narration)) {
            frames += narrator.outline(narration, passage, speaker).orElseThrow().frames();
        }
        return frames / 16_000.0;
    }

    /** A whole narration's sound, to be encoded. */
    List<short[]> samples(Narration narration) {
        List<short[]> all = new ArrayList<>();
        List<Passage> run = new ArrayList<>();
        for (Passage passage : narrator.script(narration)) {
            run.add(passage);
            if (passage.index() == 0 || run.size() == RUN || passage.last()) {
                for (SpokenPassage spoken : narrator.speak(narration, run, speaker)) {
                    all.add(spoken.samples());
                }
                run.clear();
            }
        }
        return all;
    }
}
