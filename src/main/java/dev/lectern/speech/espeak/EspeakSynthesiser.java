package dev.lectern.speech.espeak;

import dev.lectern.speech.worker.Reply;
import dev.lectern.speech.worker.Request;
import dev.lectern.speech.worker.Synthesiser;
import dev.lectern.speech.worker.Timed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Speaks with eSpeak NG. A word begins at its event and ends where the sound before the next one falls silent. */
final class EspeakSynthesiser implements Synthesiser {
    private static final int NATURAL_RATE = 175;
    private static final int SLOWEST = 80;
    private static final int NATURAL_PITCH = 50;
    /** Below this a sample is silence: -54 dB of full scale. */
    private static final int SILENCE = 64;

    private final EspeakLibrary espeak;

    EspeakSynthesiser(String library, String data) {
        espeak = new EspeakLibrary(library, data);
    }

    @Override
    public Reply speak(Request request) {
        EspeakText text = new EspeakText(request);
        espeak.voice(request.voice());
        espeak.manner(wordsAMinute(request.rateHundredths()), pitch(request.pitchHundredths()));
        espeak.speak(text.text(), !request.written());
        short[] samples = samples(espeak.sound());
        List<EspeakLibrary.Word> words = List.copyOf(espeak.words());
        return new Reply(espeak.sampleRate(), samples, times(words, text.pieces(words), samples));
    }

    @Override
    public void rest() {
        espeak.again();
    }

    private static int wordsAMinute(int rateHundredths) {
        int rate = Math.round(NATURAL_RATE * rateHundredths / 100f);
        if (rate < SLOWEST) {
            throw new IllegalArgumentException("eSpeak NG speaks no slower than " + SLOWEST + " words a minute.");
        }
        return rate;
    }

    /** Its pitch runs over an octave each way in 50 steps. */
    private static int pitch(int hundredths) {
        double octaves = Math.log(hundredths / 100.0) / Math.log(2);
        return (int) Math.max(0, Math.min(99, Math.round(NATURAL_PITCH + NATURAL_PITCH * octaves)));
    }

    private static List<Timed> times(List<EspeakLibrary.Word> words, List<Integer> pieces, short[] samples) {
        List<Timed> times = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int from = words.get(i).frame();
            int end = i + 1 < words.size() ? words.get(i + 1).frame() : samples.length;
            int to = Math.min(end, samples.length);
            while (to > from + 1 && Math.abs(samples[to - 1]) < SILENCE) {
                to--;
            }
            times.add(new Timed(pieces.get(i), from, to));
        }
        return times;
    }

    private static short[] samples(byte[] bytes) {
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asShortBuffer().get(samples);
        return samples;
    }
}
