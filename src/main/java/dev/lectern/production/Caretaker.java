package dev.lectern.production;

import dev.lectern.article.Article;
import dev.lectern.audio.AudioFormat;
import dev.lectern.library.Library;
import dev.lectern.library.Reading;
import dev.lectern.library.Unfinished;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import dev.lectern.narration.Skips;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what is stored and what is being made in step with the articles. */
final class Caretaker {
    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);

    private final Narrator narrator;
    private final Voices voices;
    private final Library library;
    private final Unfinished unfinished;
    private final Schedule schedule;
    private final Stage stage;
    private final List<AudioFormat> formats;

    Caretaker(
            Narrator narrator,
            Voices voices,
            Library library,
            Unfinished unfinished,
            Schedule schedule,
            Stage stage,
            List<AudioFormat> formats) {
        this.narrator = narrator;
        this.voices = voices;
        this.library = library;
        this.unfinished = unfinished;
        this.schedule = schedule;
        this.stage = stage;
        this.formats = formats;
    }

    /** An article reads otherwise now: what is being made of its old text is finished for its listeners, not stored. */
    void changed(Narration own) {
        for (Production production : schedule.locked(stage::all)) {
            Narration made = production.narration();
            boolean same = made.article().id().equals(own.article().id());
            if (same && !made.key().equals(now(made, own.article()))) {
                schedule.change(() -> stage.outdate(production));
            }
        }
        library.renamed(own.article().id(), Optional.of(own.key()), extensions());
    }

    private String now(Narration made, Article article) {
        return narrator.narration(article, made.voice(), made.manner(), made.skips())
                .key();
    }

    /** An article is gone, and its audio goes too. */
    void removed(String article) {
        schedule.change(() -> stage.all().stream()
                .filter(made -> made.narration().article().id().equals(article))
                .forEach(stage::outdate));
        library.sweep(manifest -> !manifest.article().equals(article));
        library.renamed(article, Optional.empty(), extensions());
        sweepUnfinished(reading -> !reading.equals(article));
    }

    private java.util.Set<String> extensions() {
        return formats.stream().map(AudioFormat::extension).collect(Collectors.toSet());
    }

    private void sweepUnfinished(java.util.function.Predicate<String> wantedArticle) {
        try {
            unfinished.sweep(name -> wantedArticle.test(name.article()) || busy(name.key()));
        } catch (IOException e) {
            LOG.warn("Unfinished files are looked through another time: {}", e.getMessage());
        }
    }

    /** Also with what is finished for its listeners alone: their sound is still read from the draft. */
    private boolean busy(String key) {
        return schedule.locked(() ->
                stage.all().stream().anyMatch(made -> made.narration().key().equals(key)));
    }

    /** Removes what no article refers to, and old editions of which there is a newer one; returns how many files went. */
    int sweep(Function<String, Optional<Article>> articles) {
        sweepUnfinished(id -> articles.apply(id).isPresent());
        return library.sweep(manifest -> articles.apply(manifest.article())
                .map(article -> current(manifest.key(), article, manifest.reading()))
                .orElse(false));
    }

    private boolean current(String key, Article article, Reading reading) {
        Optional<Voice> voice = voices.find(reading.voice());
        Optional<Skips> skips = Skips.parse(reading.skip());
        if (voice.isEmpty() || skips.isEmpty()) {
            return true;
        }
        Manner manner = new Manner(reading.rateHundredths(), reading.pitchHundredths());
        String now =
                narrator.narration(article, voice.get(), manner, skips.get()).key();
        return key.equals(now) || !library.hasAny(now);
    }
}
