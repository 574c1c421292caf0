package dev.lectern.speechd;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.article.Format;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Recitals;
import dev.lectern.narration.Skips;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.ssml.Ssml;
import dev.lectern.ssml.SsmlException;
import dev.lectern.ssml.SsmlReader;
import dev.lectern.text.lexicon.Lexicon;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Speaks in this process, where no Lectern runs. */
public final class OwnTeller implements Teller {
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
    public Telling tell(String document, String voiceId, Manner manner) throws IOException {
        Voice voice = voices.find(voiceId)
                .orElseThrow(() -> new IOException("There is no voice \"" + voiceId + "\" in the module itself."));
        Ssml ssml = read(document);
        String key = "not stored";
        Narration narration =
                new Narration(article(ssml), voice, manner, Skips.NONE, Lexicon.empty(), ssml.directions(), key);
        return new OwnTelling(recitals.of(narration));
    }

    private static Ssml read(String document) throws RefusedException {
        try {
            return SsmlReader.read(document);
        } catch (SsmlException e) {
            throw new RefusedException(String.valueOf(e.getMessage()));
        }
    }

    private static Article article(Ssml ssml) {
        List<Block> blocks = ssml.paragraphs().stream()
                .map(paragraph -> new Block(BlockKind.PARAGRAPH, 0, 0, paragraph.span()))
                .toList();
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
                ssml.text(),
                blocks,
                Map.of());
    }
}
