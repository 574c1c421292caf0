package dev.lectern.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An engine of the tests' own: a voice for each language, each of them a hum. */
public final class Choir implements Engine {
    private static final int FRAMES_A_TOKEN = 2400;
    private final List<Voice> voices;

    /** @param languages as tags; a voice's id is {@code choir-} and its tag */
    public Choir(List<String> languages) {
        this.voices = languages.stream()
                .map(tag -> new Voice(
                        "choir-" + tag, "Choir", "choir", tag, "neutral", 24000, Voice.Timing.ESTIMATED, 0, "CC0-1.0"))
                .toList();
    }

    @Override
    public String id() {
        return "choir";
    }

    @Override
    public String version() {
        return "choir-1";
    }

    @Override
    public List<Voice> voices() {
        return voices;
    }

    @Override
    public Speaker open(String voiceId) {
        return new Speaker() {
            @Override
            public Optional<Outline> outline(Utterance utterance, Manner manner) {
                return Optional.empty();
            }

            @Override
            public List<Speech> speak(List<Utterance> utterances, Manner manner) {
                return utterances.stream().map(Choir::hum).toList();
            }

            @Override
            public void close() {}
        };
    }

    private static Speech hum(Utterance utterance) {
        List<Mark> marks = new ArrayList<>();
        for (int token = 0; token < utterance.tokens().size(); token++) {
            if (utterance.tokens().get(token).spoken()) {
                int from = marks.size() * FRAMES_A_TOKEN;
                marks.add(new Mark(token, from, from + FRAMES_A_TOKEN));
            }
        }
        short[] samples = new short[marks.size() * FRAMES_A_TOKEN];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (6000 * Math.sin(2 * Math.PI * 220 * i / 24_000) * Math.min(1, i / 500.0));
        }
        return new Speech(samples, marks);
    }

    @Override
    public void close() {}
}
