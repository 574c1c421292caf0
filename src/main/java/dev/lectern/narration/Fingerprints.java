package dev.lectern.narration;

import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.List;

/** Names passages by all that their sound and times depend on. */
final class Fingerprints {
    private final Voice voice;
    private final String engineVersion;
    private final Manner manner;

    Fingerprints(Voice voice, String engineVersion, Manner manner) {
        this.voice = voice;
        this.engineVersion = engineVersion;
        this.manner = manner;
    }

    String of(List<Line> lines, int origin) {
        Digest digest = new Digest()
                .add(StraightLine.VERSION)
                .add(engineVersion)
                .add(voice.id())
                .add(voice.gainHundredths())
                .add(manner.rateHundredths())
                .add(manner.pitchHundredths());
        for (Line line : lines) {
            digest.add(line.sentence().from() - origin)
                    .add(line.sentence().to() - origin)
                    .add(line.pause())
                    .add(line.utterance().ending().name());
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
