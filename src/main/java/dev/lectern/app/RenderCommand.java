package dev.lectern.app;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.article.LexiconFile;
import dev.lectern.audio.AudioFormat;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Skips;
import dev.lectern.production.ByteSource;
import dev.lectern.production.ProductionException;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import dev.lectern.production.StudioSettings;
import dev.lectern.speech.Manner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the audio files of stored articles ahead of time. */
@Command(
        name = "render",
        description = "Makes the audio files of stored articles ahead of time.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RenderCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the articles")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "all articles")
    private boolean all;

    @Option(names = "--format", defaultValue = "mp3", description = "wav, mp3, opus or flac (${DEFAULT-VALUE})")
    private String format = "mp3";

    @Option(names = "--articles", defaultValue = "articles", description = "folder of articles (${DEFAULT-VALUE})")
    private Path articles = Path.of("articles");

    @Option(names = "--audio", defaultValue = "audio", description = "folder for audio (${DEFAULT-VALUE})")
    private Path audio = Path.of("audio");

    @Override
    public Integer call() throws IOException {
        AudioFormat wanted = Calls.format(spec, format);
        if (all == !ids.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name the articles to render, or give --all.");
        }
        ArticleFolder folder = ArticleFolder.open(articles, Clock.systemUTC());
        List<Article> chosen = new ArrayList<>();
        for (String id : all ? folder.ids() : ids) {
            chosen.add(folder.find(id)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "There is no article " + id + " in " + articles + ".")));
        }
        try (Workshop workshop = Workshop.open(StudioSettings.of(audio), new LexiconFile(articles)::current)) {
            return render(workshop, chosen, wanted);
        }
    }

    private int render(Workshop workshop, List<Article> chosen, AudioFormat wanted) {
        int failed = 0;
        int done = 0;
        try (Progress progress = new Progress("render", chosen.size())) {
            for (Article article : chosen) {
                progress.says(article.id());
                failed += rendered(workshop, article, wanted) ? 0 : 1;
                progress.at(++done);
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private boolean rendered(Workshop workshop, Article article, AudioFormat wanted) {
        try {
            Narration narration =
                    workshop.narrator().narration(article, workshop.voiceOf(article), Manner.NATURAL, Skips.STANDARD);
            try (Sound sound = workshop.studio().sound(narration, wanted, Studio.Priority.BACKGROUND);
                    ByteSource bytes = sound.live()) {
                Waiting.copy(bytes, OutputStream.nullOutputStream(), copied -> {});
            }
            return true;
        } catch (IOException | ProductionException | IllegalArgumentException e) {
            System.err.println("lectern: " + article.id() + " was not rendered: " + e.getMessage());
            return false;
        }
    }
}
