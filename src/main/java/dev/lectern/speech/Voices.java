package dev.lectern.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All voices of all engines. Engines are asked one after the other and no further than need be, for some look for what is
 * installed only when they are asked.
 */
public final class Voices {
    private final List<Engine> engines;
    private final Optional<String> wanted;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    /** Voices of which the first is the default. */
    public Voices(List<Engine> engines) {
        this(engines, Optional.empty());
    }

    /** @param wanted the id of the voice that is the default; the first one if empty */
    public Voices(List<Engine> engines, Optional<String> wanted) {
        this.engines = List.copyOf(engines);
        this.wanted = wanted;
    }

    /** Every voice, the default first. */
    public List<Voice> all() {
        List<Voice> all = new ArrayList<>();
        for (Engine engine : engines) {
            all.addAll(engine.voices());
        }
        Voice standard = standard();
        all.remove(standard);
        all.add(0, standard);
        return all;
    }

    /**
     * The voice that speaks where none is named.
     *
     * @throws IllegalArgumentException when the voice that was set as the default is not here
     */
    public Voice standard() {
        if (wanted.isPresent()) {
            return find(wanted.get())
                    .orElseThrow(() -> new IllegalArgumentException("The default voice \"" + wanted.get()
                            + "\" is not here; \"voices\" lists those that are."));
        }
        return engines.stream()
                .flatMap(engine -> engine.voices().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no voice at all."));
    }

    /** The voice that reads a text in this language where none is named: the default one if nobody speaks it. */
    public Voice standardFor(String language) {
        Voice standard = standard();
        return Tongue.speaks(standard, language) ? standard : speaking(language).orElse(standard);
    }

    /** A voice that speaks a language, the one whose variety is nearest. */
    public Optional<Voice> speaking(String language) {
        Optional<Voice> best = Optional.empty();
        int most = 0;
        for (Voice voice : all()) {
            int near = Tongue.nearness(voice.language(), language);
            if (near > most) {
                best = Optional.of(voice);
                most = near;
            }
        }
        return best;
    }

    /** Whether a voice here speaks a language. */
    public boolean speaks(String language) {
        return Tongue.speaks(standardFor(language), language);
    }

    /** What to say to whoever reads an article in a language that no voice here speaks; empty when one does. */
    public Optional<String> advice(String language) {
        if (speaks(language)) {
            return Optional.empty();
        }
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        return Optional.of(
                "No voice here speaks " + name + ". eSpeak NG speaks more than a hundred languages: install the"
                        + " packages libespeak-ng1 and espeak-ng-data (Debian, Ubuntu) and start Lectern again.");
    }

    /** Notes how long a voice took to speak. */
    public void spoke(Voice voice, long frames, long nanoseconds) {
        paces.computeIfAbsent(voice.id(), id -> new Pace()).add((double) frames / voice.sampleRate(), nanoseconds);
    }

    /** Seconds of speech that a voice makes in a second on this machine, as far as it has spoken since the start. */
    public OptionalDouble speed(Voice voice) {
        Pace pace = paces.get(voice.id());
        return pace == null ? OptionalDouble.empty() : pace.speed();
    }

    /** The voice with this id, if there is one. */
    public Optional<Voice> find(String id) {
        return engines.stream()
                .flatMap(engine -> engine.voices().stream())
                .filter(voice -> voice.id().equals(id))
                .findFirst();
    }

    /** The engine that a voice belongs to. */
    public Engine engineOf(Voice voice) {
        return engines.stream()
                .filter(engine -> engine.id().equals(voice.engine()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No engine " + voice.engine() + "."));
    }
}
