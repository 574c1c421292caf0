package dev.lectern.speechd;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.article.Format;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Recital;
import dev.lectern.narration.Recital.Step;
import dev.lectern.narration.Recitals;
import dev.lectern.narration.Skips;
import dev.lectern.speech.Manner;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.text.Span;
import dev.lectern.text.direction.Directions;
import dev.lectern.text.lexicon.Lexicon;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Speaks in this process, where no Lectern runs. */
public final class OwnTeller implements Teller {
    /** Milliseconds of the first piece of sound; every further one has twice as much as the one before. */
    private static final int FIRST_MS = 60;

    private static final int MOST_MS = 500;

    private final Voices voices;
    private final Recitals recitals;

    public OwnTeller(Voices voices) {
        this.voices = voices;
        this.recitals = new Recitals(voices);
    }

    @Override
    public List<Offer> voices() {
        return voices.all().stream()
                .map(voice -> new Offer(voice.id(), voice.language(), voice.gender()))
                .toList();
    }

    @Override
    public Telling tell(String text, String voiceId, Manner manner) throws IOException {
        Voice voice = voices.find(voiceId)
                .orElseThrow(() -> new IOException("There is no voice \"" + voiceId + "\" in the module itself."));
        String key = "not stored";
        Narration narration =
                new Narration(article(text), voice, manner, Skips.NONE, Lexicon.empty(), Directions.NONE, key);
        return new OwnTelling(recitals.of(narration));
    }

    private static Article article(String text) {
        List<Block> blocks =
                text.isBlank() ? List.of() : List.of(new Block(BlockKind.PARAGRAPH, 0, 0, new Span(0, text.length())));
        return new Article(
                "speech",
                "Speech",
                "",
                "en",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Format.PLAIN,
                0,
                text,
                blocks,
                Map.of());
    }

    private static final class OwnTelling implements Telling {
        private final Recital recital;
        private int pieceMs = FIRST_MS;

        OwnTelling(Recital recital) {
            this.recital = recital;
        }

        @Override
        public int sampleRate() {
            return recital.narration().voice().sampleRate();
        }

        @Override
        public Optional<Step> next() throws IOException {
            try {
                Optional<Step> step = recital.next(sampleRate() * pieceMs / 1000);
                if (step.isPresent() && step.get() instanceof Recital.Sounded) {
                    pieceMs = Math.min(MOST_MS, pieceMs * 2);
                }
                return step;
            } catch (SpeechException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            // A recital makes nothing that nobody asks for.
        }
    }
}
