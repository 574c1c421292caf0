package dev.lectern.bench;

import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What JMH says of each stage. */
final class StageTimes implements Case {
    private final Path articles;

    StageTimes(Path articles) {
        this.articles = articles;
    }

    @Override
    public List<Row> measure() throws Exception {
        var options = new OptionsBuilder()
                .include(Stages.class.getName())
                .jvmArgsAppend("-Dlectern.articles=" + articles.toAbsolutePath())
                .build();
        return new Runner(options).run().stream().map(StageTimes::row).toList();
    }

    private static Row row(RunResult result) {
        var score = result.getPrimaryResult();
        return Row.told(
                "Stage " + result.getParams().getParam("stage") + ", ten minutes of speech, one thread (JMH)",
                Say.number(score.getScore()) + " ± " + Say.number(score.getScoreError()) + " ms");
    }
}
