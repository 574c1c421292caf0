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
import java.util.function.Supplier;

/** What every command that speaks needs: the engines, the line, and the studio. */
final class Workshop implements AutoCloseable {
    private final List<Engine> engines;
    private final Voices voices;
    private final StraightLine narrator;
    private final WorkingStudio studio;

    private Workshop(List<Engine> engines, Supplier<Lexicon> lexicon, StudioSettings settings) throws IOException {
        this.engines = engines;
        this.voices = new Voices(engines);
        this.narrator = new StraightLine(
                voices, lexicon, formats().stream().map(AudioFormat::version).toList());
        this.studio = new WorkingStudio(
                settings, narrator, voices, formats(), this::isOwn, new RealDisk(), Clock.systemUTC());
    }

    /**
     * Opens the studio; the engines load their data meanwhile.
     *
     * @param lexicon the user's, as it stands when it is asked for
     */
    static Workshop open(StudioSettings settings, Supplier<Lexicon> lexicon) throws IOException {
        return new Workshop(Engines.found(), lexicon, settings);
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

    /** The article's own voice, or the default where it names none. */
    Voice voiceOf(Article article) {
        String id = article.voice().orElse(voices.standard().id());
        return voices.find(id)
                .orElseThrow(() -> new IllegalArgumentException("The article " + article.id() + " asks for the voice "
                        + id + ", which is not here; \"voices\" lists those that are."));
    }

    private boolean isOwn(Narration narration) {
        return narration.manner().equals(Manner.NATURAL)
                && narration.skips().equals(Skips.STANDARD)
                && narration
                        .article()
                        .voice()
                        .orElse(voices.standard().id())
                        .equals(narration.voice().id());
    }

    @Override
    public void close() {
        studio.close();
        engines.forEach(Engine::close);
    }
}
