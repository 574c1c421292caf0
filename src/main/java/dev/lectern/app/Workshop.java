package dev.lectern.app;

import dev.lectern.article.Article;
import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.AudioFormats;
import dev.lectern.library.RealDisk;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import dev.lectern.narration.Skips;
import dev.lectern.narration.StraightLine;
import dev.lectern.production.StudioSettings;
import dev.lectern.production.WorkingStudio;
import dev.lectern.speech.Engine;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.text.lexicon.Lexicon;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every command that speaks needs: the engines, the line, and the studio. */
final class Workshop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    /** An hour's text: edits are of what was spoken lately. */
    private static final int REMEMBERED = 1 << 16;

    private final List<Engine> engines;
    private final Voices voices;
    private final StraightLine narrator;
    private final WorkingStudio studio;

    private Workshop(List<Engine> engines, Optional<String> voice, Supplier<Lexicon> lexicon, StudioSettings settings)
            throws IOException {
        this.engines = engines;
        this.voices = new Voices(engines, voice);
        this.narrator = new StraightLine(
                voices, lexicon, formats().stream().map(AudioFormat::version).toList(), REMEMBERED);
        this.studio = new WorkingStudio(
                settings, narrator, voices, formats(), this::isOwn, new RealDisk(), Clock.systemUTC());
    }

    /**
     * Opens the studio; the engines load their data meanwhile.
     *
     * @param lexicon the user's, as it stands when it is asked for
     */
    static Workshop open(StudioSettings settings, Supplier<Lexicon> lexicon) throws IOException {
        return open(settings, lexicon, Optional.empty());
    }

    /**
     * Opens the studio with another default voice than the first.
     *
     * @param voice its id, if one is set
     * @throws IllegalArgumentException when there is no such voice here
     */
    static Workshop open(StudioSettings settings, Supplier<Lexicon> lexicon, Optional<String> voice)
            throws IOException {
        Workshop workshop = new Workshop(Engines.found(), voice, lexicon, settings);
        Voice standard = workshop.voices().standard();
        LOG.debug("The default voice is {}.", standard.id());
        return workshop;
    }

    static List<AudioFormat> formats() {
        return AudioFormats.all();
    }

    Voices voices() {
        return voices;
    }

    Narrator narrator() {
        return narrator;
    }

    WorkingStudio studio() {
        return studio;
    }

    /** The article's own voice, or where it names none the one that reads its language. */
    Voice voiceOf(Article article) {
        if (article.voice().isEmpty()) {
            return voices.standardFor(article.language());
        }
        String id = article.voice().get();
        return voices.find(id)
                .orElseThrow(() -> new IllegalArgumentException("The article " + article.id() + " asks for the voice "
                        + id + ", which is not here; \"voices\" lists those that are."));
    }

    private boolean isOwn(Narration narration) {
        return narration.manner().equals(Manner.NATURAL)
                && narration.skips().equals(Skips.STANDARD)
                && own(narration.article()).equals(narration.voice().id());
    }

    private String own(Article article) {
        return article.voice()
                .orElseGet(() -> voices.standardFor(article.language()).id());
    }

    @Override
    public void close() {
        studio.close();
        engines.forEach(Engine::close);
    }
}
