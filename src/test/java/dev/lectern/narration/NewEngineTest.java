package dev.lectern.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleReader;
import dev.lectern.article.Format;
import dev.lectern.speech.Choir;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.lexicon.Lexicon;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An engine that nobody has met, one more in the list of engines: its voices are found, read and are timed like any other. */
class NewEngineTest {
    private static final String SWAHILI = "Taa ya kisiwa iliwaka tena jana usiku na watu wa pwani walifurahi sana.";
    private static final Voices VOICES = new Voices(List.of(new FreeTtsEngine(), new Choir(List.of("sw", "pt-BR"))));
    private static final StraightLine LINE = new StraightLine(VOICES, Lexicon::empty, List.of());

    private static Article article(String text) {
        return new ArticleReader().read("text", "text", Format.MARKDOWN, text, Instant.EPOCH);
    }

    @Test
    void itReadsTheArticlesOfItsLanguage() {
        Article article = article("---\nlanguage: sw-KE\n---\n\n" + SWAHILI);
        Voice voice = VOICES.standardFor(article.language());
        assertEquals("choir-sw", voice.id());
        Narration narration = LINE.narration(article, voice, Manner.NATURAL, Skips.STANDARD);
        List<String> words = new ArrayList<>();
        try (Speaker speaker = VOICES.engineOf(voice).open(voice.id())) {
            for (Passage passage : LINE.script(narration)) {
                SpokenPassage spoken = LINE.speak(narration, passage, speaker);
                for (Cue cue : spoken.cues()) {
                    if (cue.kind() == CueKind.WORD) {
                        words.add(cue.span().of(article.text()));
                        assertTrue(cue.end() <= spoken.samples().length);
                    }
                }
            }
        }
        assertEquals(List.of(SWAHILI.replace(".", "").split(" ")), words);
    }

    @Test
    void aBlockInItsLanguageIsReadByIt() {
        Article article = article(
                "This stands in English, as most of it does, and so it is read by the usual voice.\n\n"
                        + "Voc\u00EA n\u00E3o sabe o que aconteceu com o barco ontem \u00E0 noite, mas ele n\u00E3o voltou.");
        Narration narration = LINE.narration(article, VOICES.standard(), Manner.NATURAL, Skips.STANDARD);
        List<String> readers = new ArrayList<>();
        LINE.script(narration).forEach(passage -> readers.add(passage.voice().id()));
        assertEquals(List.of("kevin16", "choir-pt-BR"), readers);
        StraightLine without = new StraightLine(new Voices(List.of(new FreeTtsEngine())), Lexicon::empty, List.of());
        assertNotEquals(
                without.narration(article, VOICES.standard(), Manner.NATURAL, Skips.STANDARD)
                        .key(),
                narration.key());
    }
}
