package dev.lectern.narration;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.audio.Chapter;
import dev.lectern.audio.Gain;
import dev.lectern.audio.Track;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Outline;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.text.direction.Delivery;
import dev.lectern.text.direction.Directions;
import dev.lectern.text.lexicon.Lexicon;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * The straight line. An article's blocks become sentences, sentences become spoken words with their spans, words become
 * utterances, utterances become speech with marks, and marks become cues on the passage's clock. Each stage is a class of
 * this package; here they stand in order.
 */
public final class StraightLine implements Narrator {
    /** Changes whenever the same article could sound, or be timed, otherwise. */
    static final String VERSION = "6";

    /** The kind of a token that stands for text in a script that cannot be read. */
    private static final String UNREADABLE = "script";

    private final BlockReading reading;
    private final Voices voices;
    private final Casting casting;
    private final Supplier<Lexicon> lexicon;
    private final Keys keys;
    private final KnownBlocks known;

    /** One that remembers nothing of what it has read. */
    public StraightLine(Voices voices, Supplier<Lexicon> lexicon, List<String> versions) {
        this(voices, lexicon, versions, 0);
    }

    /**
     * @param voices who can speak
     * @param lexicon what the user wants to be said for words, asked for with each narration
     * @param versions of the encoders and whatever else a file's bytes depend on
     * @param remembered UTF-16 units of text that need not be read again: most of an article is the same after an edit
     */
    public StraightLine(Voices voices, Supplier<Lexicon> lexicon, List<String> versions, int remembered) {
        this.reading = new BlockReading(new Prose(new FrontEnd()));
        this.voices = voices;
        this.casting = new Casting(voices);
        this.lexicon = lexicon;
        List<String> all = new ArrayList<>(versions);
        all.add(VERSION);
        this.keys = new Keys(all);
        this.known = new KnownBlocks(voices, remembered);
    }

    @Override
    public Narration narration(Article article, Voice voice, Manner manner, Skips skips, Directions directions) {
        Lexicon words = article.lexicon().isEmpty()
                ? lexicon.get()
                : Lexicon.of(article.lexicon()).before(lexicon.get());
        SortedMap<String, Voice> others = casting.others(article, voice);
        List<String> readers = new ArrayList<>();
        others.forEach((language, reader) -> readers.addAll(named(language, reader)));
        for (Delivery delivery : directions.deliveries()) {
            delivery.voice().flatMap(voices::find).ifPresent(reader -> readers.addAll(named("", reader)));
        }
        String engine = voices.engineOf(voice).version();
        String key = keys.key(article, voice, engine, manner, skips, words, directions, readers);
        return new Narration(article, voice, manner, skips, words, directions, others, key);
    }

    /** All that the sound of another reader depends on. */
    private List<String> named(String language, Voice reader) {
        return List.of(
                language,
                reader.id(),
                String.valueOf(reader.gainHundredths()),
                voices.engineOf(reader).version());
    }

    @Override
    public Script script(Narration narration) {
        return () -> speakable(narration);
    }

    /**
     * The passages, or none where there is nothing more to say than that this or that cannot be read; looks no further
     * than it must, and cuts nothing twice.
     */
    private Iterator<Passage> speakable(Narration narration) {
        Cutting cutting = cutting(narration);
        Deque<Passage> seen = new ArrayDeque<>();
        boolean speakable = false;
        while (!speakable && cutting.hasNext()) {
            seen.add(cutting.next());
            speakable = seen.getLast().lines().stream().anyMatch(StraightLine::readable);
        }
        return speakable ? after(seen, cutting) : Collections.emptyIterator();
    }

    private static boolean readable(Line line) {
        return line.utterance().tokens().stream()
                .anyMatch(token -> !token.kind().equals(UNREADABLE));
    }

    private static Iterator<Passage> after(Deque<Passage> seen, Iterator<Passage> rest) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !seen.isEmpty() || rest.hasNext();
            }

            @Override
            public Passage next() {
                return seen.isEmpty() ? rest.next() : seen.remove();
            }
        };
    }

    private Cutting cutting(Narration narration) {
        return new Cutting(
                narration,
                reading,
                new Lines(narration, voices),
                new Fingerprints(voices, narration.voice().sampleRate()),
                known);
    }

    @Override
    public Optional<PassageOutline> outline(Narration narration, Passage passage, Speaker speaker) {
        Assembly assembly = new Assembly(narration.voice().sampleRate());
        for (Line line : passage.lines()) {
            Optional<Outline> outline = speaker.outline(line.utterance(), line.manner());
            if (outline.isEmpty()) {
                return Optional.empty();
            }
            Outline here = Retuning.of(line.voice(), narration.voice()).outline(outline.get());
            assembly.add(line, here.frames(), here.marks());
        }
        return Optional.of(assembly.outline(passage.lastPause()));
    }

    @Override
    public Optional<PassagePhones> phones(Narration narration, Passage passage, Speaker speaker) {
        return PhonePlacing.of(narration, passage, speaker);
    }

    @Override
    public List<SpokenPassage> speak(Narration narration, List<Passage> passages, Speaker speaker) {
        List<Line> lines =
                passages.stream().flatMap(passage -> passage.lines().stream()).toList();
        Iterator<Speech> speeches = Speaking.lines(lines, speaker).iterator();
        List<SpokenPassage> spoken = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            spoken.add(assemble(narration, passage, speeches));
        }
        return spoken;
    }

    /** Takes the speeches of one passage. */
    private static SpokenPassage assemble(Narration narration, Passage passage, Iterator<Speech> speeches) {
        Retuning retuning = Retuning.of(passage.voice(), narration.voice());
        Assembly assembly = new Assembly(narration.voice().sampleRate());
        List<short[]> sounds = new ArrayList<>();
        for (Line line : passage.lines()) {
            Speech speech = retuning.speech(speeches.next());
            assembly.add(line, speech.samples().length, speech.marks());
            sounds.add(speech.samples());
        }
        PassageOutline outline = assembly.outline(passage.lastPause());
        short[] samples = new short[outline.frames()];
        for (int i = 0; i < sounds.size(); i++) {
            short[] sound = sounds.get(i);
            System.arraycopy(sound, 0, samples, assembly.starts().get(i), sound.length);
        }
        return new SpokenPassage(Gain.apply(samples, passage.voice().gainHundredths()), outline.cues());
    }

    @Override
    public Optional<short[]> begin(Narration narration, Passage passage, Speaker speaker, int frames) {
        return Beginning.of(narration, passage, speaker, frames);
    }

    @Override
    public Track track(Narration narration, List<PassageStart> starts) {
        Article article = narration.article();
        List<Chapter> chapters = new ArrayList<>();
        for (int block = 0; block < article.blocks().size(); block++) {
            Block heading = article.blocks().get(block);
            if (heading.kind() == BlockKind.HEADING) {
                chapters.add(new Chapter(heading.span().of(article.text()), startOf(block, starts)));
            }
        }
        return new Track(
                narration.key(),
                narration.voice().sampleRate(),
                article.title(),
                article.author(),
                article.published().orElse(""),
                article.source().orElse(""),
                chapters);
    }

    /** A heading with nothing to say in it starts where the next passage does. */
    private static OptionalLong startOf(int block, List<PassageStart> starts) {
        return starts.stream()
                .filter(start -> start.block() >= block)
                .mapToLong(PassageStart::frame)
                .findFirst();
    }
}
