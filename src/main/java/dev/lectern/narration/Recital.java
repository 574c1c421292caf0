package dev.lectern.narration;

import dev.lectern.audio.Gain;
import dev.lectern.audio.GainStream;
import dev.lectern.speech.Delivery;
import dev.lectern.speech.Voice;
import dev.lectern.text.Span;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A narration spoken on the spot for someone who waits for its first sound: nothing is padded, encoded or kept, and no more
 * is made than is asked for. Used by one thread at a time; holds nothing that must be closed.
 */
public final class Recital {
    /** What comes next. */
    public sealed interface Step permits Said, Sounded {}

    /**
     * An utterance begins.
     *
     * @param sentence the whole sentence that it belongs to
     * @param start its first frame, counted from the recital's beginning
     * @param frames its length, without the pause after it
     * @param words when its words are heard, in order, on the recital's clock
     */
    public record Said(Span sentence, long start, int frames, List<Cue> words) implements Step {
        public Said {
            words = List.copyOf(words);
        }
    }

    /**
     * Sound.
     *
     * @param samples mono signed 16-bit PCM at the voice's sample rate
     */
    public record Sounded(short[] samples) implements Step {}

    private final Narration narration;
    private final Iterator<Line> lines;
    private final SpareSpeakers speakers;
    private Optional<Delivery> delivery = Optional.empty();
    private Optional<Line> waiting = Optional.empty();
    private GainStream gain;
    private long start;
    private int pause;

    Recital(Narration narration, Iterator<Line> lines, SpareSpeakers speakers) {
        this.narration = narration;
        this.lines = lines;
        this.speakers = speakers;
        this.gain = new GainStream(voice().gainHundredths());
    }

    /** What is recited. */
    public Narration narration() {
        return narration;
    }

    /**
     * Goes on.
     *
     * @param most frames of sound that a step may have, 1 or more
     * @return empty at the end
     * @throws dev.lectern.speech.SpeechException when the engine fails
     */
    public Optional<Step> next(int most) {
        if (delivery.isPresent()) {
            return Optional.of(new Sounded(sound(delivery.get(), most)));
        }
        if (waiting.isEmpty() && lines.hasNext()) {
            waiting = Optional.of(lines.next());
            pause += waiting.get().lead();
            start += waiting.get().lead();
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        if (pause > 0) {
            short[] silence = new short[Math.min(pause, most)];
            pause -= silence.length;
            return Optional.of(new Sounded(silence));
        }
        Line line = waiting.get();
        waiting = Optional.empty();
        return Optional.of(begin(line));
    }

    private Said begin(Line line) {
        Delivery begun = Retuning.of(line.voice(), voice())
                .delivery(speakers.deliver(line.voice(), line.utterance(), line.manner()));
        delivery = Optional.of(begun);
        gain = new GainStream(Math.max(Gain.LOWEST, line.voice().gainHundredths() + line.gainHundredths()));
        Assembly clock = new Assembly(voice().sampleRate(), Math.toIntExact(start - line.lead()));
        int frames = begun.outline().frames();
        clock.add(line, frames, begun.outline().marks());
        List<Cue> words =
                clock.cues().stream().filter(cue -> cue.kind() == CueKind.WORD).toList();
        Said said = new Said(line.sentence(), start, frames, words);
        pause = line.pause();
        start += frames + pause;
        return said;
    }

    private short[] sound(Delivery from, int most) {
        while (true) {
            short[] piece = from.next(most);
            if (piece.length == 0) {
                delivery = Optional.empty();
                return gain.end();
            }
            short[] settled = gain.add(piece);
            if (settled.length > 0) {
                return settled;
            }
        }
    }

    private Voice voice() {
        return narration.voice();
    }
}
