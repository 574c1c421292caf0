package dev.lectern.bench.understood;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.narration.Line;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Passage;
import dev.lectern.narration.Skips;
import dev.lectern.narration.StraightLine;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.text.Token;
import dev.lectern.text.lexicon.Lexicon;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Sentences of the sample articles, evenly spread over all of them and the same in every run. */
final class Sample {
    /** No headings and fragments: the recogniser's language model expects sentences. */
    private static final int FEWEST = 5;

    private Sample() {}

    static List<Line> lines(Path articles, Voices voices, Voice voice, Manner manner, int count) {
        StraightLine script = new StraightLine(voices, Lexicon::empty, List.of());
        ArticleFolder folder = ArticleFolder.open(articles, Clock.systemUTC());
        List<Line> whole = new ArrayList<>();
        for (String id : folder.ids().stream().sorted().toList()) {
            Article article = folder.find(id).orElseThrow();
            Narration narration = script.narration(article, voice, manner, Skips.STANDARD);
            for (Passage passage : script.script(narration)) {
                passage.lines().stream().filter(line -> words(line).size() >= FEWEST).forEach(whole::add);
            }
        }
        List<Line> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(whole.get((int) ((long) i * whole.size() / count)));
        }
        return chosen;
    }

    /** What is said, word by word. */
    static List<String> words(Line line) {
        List<String> words = new ArrayList<>();
        for (Token token : line.utterance().tokens()) {
            token.words().forEach(word -> words.add(word.spelling()));
        }
        return words;
    }
}
