package dev.lectern.speech.freetts;

import dev.lectern.article.ArticleFolder;
import dev.lectern.narration.Line;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Passage;
import dev.lectern.narration.Skips;
import dev.lectern.narration.StraightLine;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Utterance;
import dev.lectern.speech.Voices;
import dev.lectern.text.lexicon.Lexicon;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** All that is said of the articles that come with Lectern. */
final class Samples {
    private Samples() {}

    static List<Utterance> utterances() {
        Voices voices = new Voices(List.of(new FreeTtsEngine()));
        StraightLine narrator = new StraightLine(voices, Lexicon::empty, List.of("test"));
        ArticleFolder articles = ArticleFolder.open(Path.of("articles"), Clock.systemUTC());
        List<Utterance> utterances = new ArrayList<>();
        for (String id : articles.ids()) {
            Narration narration =
                    narrator.narration(articles.find(id).orElseThrow(), voices.standard(), Manner.NATURAL, Skips.NONE);
            for (Passage passage : narrator.script(narration)) {
                passage.lines().stream().map(Line::utterance).forEach(utterances::add);
            }
        }
        return utterances;
    }
}
