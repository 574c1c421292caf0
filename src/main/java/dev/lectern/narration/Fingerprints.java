package dev.lectern.narration;

import dev.lectern.speech.Aside;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.List;

/** Names passages by all that their sound and times depend on. */
final class Fingerprints {
    private final Voices voices;
    private final int sampleRate;

    /** @param sampleRate of the narrations */
    Fingerprints(Voices voices, int sampleRate) {
        this.voices = voices;
        this.sampleRate = sampleRate;
    }

    String of(List<Line> lines, int origin) {
        Voice voice = lines.get(0).voice();
        Digest digest = new Digest()
                .add(StraightLine.VERSION)
                .add(voices.engineOf(voice).version())
                .add(voice.id())
                .add(voice.gainHundredths())
                .add(sampleRate);
        for (Line line : lines) {
            digest.add(line.sentence().from() - origin)
                    .add(line.sentence().to() - origin)
                    .add(line.lead())
                    .add(line.pause())
                    .add(line.manner().rateHundredths())
                    .add(line.manner().pitchHundredths())
                    .add(line.gainHundredths())
                    .add(line.utterance().ending().name())
                    .add(line.utterance().place().name());
            for (Aside aside : line.utterance().asides()) {
                digest.add(aside.kind().name())
                        .add(aside.span().from() - origin)
                        .add(aside.span().to() - origin);
            }
            for (Token token : line.utterance().tokens()) {
                add(digest, token, origin);
            }
        }
        return digest.hex();
    }

    private static void add(Digest digest, Token token, int origin) {
        digest.add(token.span().from() - origin)
                .add(token.span().to() - origin)
                .add(token.after().name());
        for (SpokenWord word : token.words()) {
            digest.add(word.spelling()).add(String.join(" ", word.phones()));
        }
    }
}
