package dev.lectern.speech.worker;

import dev.lectern.audio.Resampler;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Mark;
import dev.lectern.speech.Outline;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A voice whose engine runs in worker processes. */
public final class WorkerSpeaker implements Speaker {
    private final Workers workers;
    private final String voice;
    private final int sampleRate;

    /**
     * @param voice the engine's own name of the voice
     * @param sampleRate of what is given back, whatever the engine's own is
     */
    public WorkerSpeaker(Workers workers, String voice, int sampleRate) {
        this.workers = workers;
        this.voice = voice;
        this.sampleRate = sampleRate;
    }

    /** Such an engine tells lengths only by speaking. */
    @Override
    public Optional<Outline> outline(Utterance utterance, Manner manner) {
        return Optional.empty();
    }

    @Override
    public List<Speech> speak(List<Utterance> utterances, Manner manner) {
        List<Speech> speeches = new ArrayList<>();
        for (Utterance utterance : utterances) {
            speeches.add(speak(utterance, manner));
        }
        return speeches;
    }

    private Speech speak(Utterance utterance, Manner manner) {
        Pieces pieces = Pieces.of(utterance);
        boolean written = utterance.wording() == Utterance.Wording.WRITTEN;
        Reply reply = workers.ask(
                new Request(voice, manner.rateHundredths(), manner.pitchHundredths(), written, pieces.pieces()));
        if (reply.samples().length == 0) {
            throw new SpeechException("The engine gave no sound for \"" + beginning(utterance) + "\".");
        }
        Borders borders = new Borders(pieces.pieces(), reply.times(), reply.samples().length);
        int last = pieces.pieces().size() - 1;
        Trim trim = new Trim(reply.samples(), reply.sampleRate(), borders.from(0), borders.to(last));
        short[] own = trim.apply(reply.samples());
        Resampler resampler = Resampler.between(reply.sampleRate(), sampleRate);
        short[] samples = reply.sampleRate() == sampleRate ? own : resampler.resample(own);
        return new Speech(samples, marks(pieces, borders, trim.from(), resampler, samples.length));
    }

    private static String beginning(Utterance utterance) {
        return utterance.tokens().get(0).said().strip();
    }

    /** One mark a token: from its first piece to its last, in order, none empty, all inside. */
    private static List<Mark> marks(Pieces pieces, Borders borders, int trimmed, Resampler resampler, int frames) {
        List<Mark> marks = new ArrayList<>();
        int count = pieces.pieces().size();
        int least = 0;
        for (int first = 0; first < count; ) {
            int end = first;
            while (end < count
                    && pieces.tokens().get(end).equals(pieces.tokens().get(first))) {
                end++;
            }
            int from = resampler.frameAt(Math.max(0, borders.from(first) - trimmed));
            int to = resampler.frameAt(Math.max(0, borders.to(end - 1) - trimmed));
            int start = Math.min(Math.max(from, least), frames - 1);
            int stop = Math.max(start + 1, Math.min(to, frames));
            marks.add(new Mark(pieces.tokens().get(first), start, stop));
            least = Math.min(stop, frames - 1);
            first = end;
        }
        return marks;
    }

    @Override
    public void close() {}
}
