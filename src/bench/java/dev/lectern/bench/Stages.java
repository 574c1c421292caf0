package dev.lectern.bench;

import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.AudioFormats;
import dev.lectern.narration.Narration;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The stages by themselves, on a ten-minute article: milliseconds for all of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class Stages {
    /** The stage. */
    @Param({"outline", "speak", "wav", "mp3", "opus", "flac"})
    public String stage = "";

    private final Line line = new Line();
    private Narration narration = null;
    private List<short[]> samples = List.of();

    /** Reads the samples. */
    @Setup
    public void prepare() throws Exception {
        Texts texts = new Texts(Path.of(System.getProperty("lectern.articles", "articles")));
        narration = line.narration(texts.tenMinutes(7));
        samples = line.samples(narration);
    }

    /** One stage over the whole article. */
    @Benchmark
    public void tenMinutes(Blackhole hole) {
        switch (stage) {
            case "outline" -> hole.consume(line.outline(narration));
            case "speak" -> hole.consume(line.speak(narration));
            default -> encode(AudioFormats.byExtension(stage).orElseThrow(), hole);
        }
    }

    private void encode(AudioFormat format, Blackhole hole) {
        for (short[] passage : samples) {
            hole.consume(format.encode(passage, 16_000));
        }
    }
}
