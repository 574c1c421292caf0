package dev.lectern.http.dialect.marytts;

import dev.lectern.article.Block;
import dev.lectern.narration.Narration;
import dev.lectern.narration.PassagePhones;
import dev.lectern.narration.SpokenPhone;
import dev.lectern.publish.XmlWriter;
import dev.lectern.speech.Phone.Onset;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.StringJoiner;

/** MaryTTS's {@code PHONEMES}: MaryXML with the sounds of each written word, syllables apart and stress marked. */
final class Phonemes {
    private final Narration narration;
    private final XmlWriter xml = new XmlWriter();
    private boolean paragraph;
    private boolean sentence;
    private int paragraphEnd;

    private Phonemes(Narration narration) {
        this.narration = narration;
    }

    static String write(Narration narration, Iterator<PassagePhones> passages) {
        Phonemes phonemes = new Phonemes(narration);
        phonemes.xml
                .open(
                        "maryxml",
                        "xmlns",
                        "http://mary.dfki.de/2002/MaryXML",
                        "version",
                        "0.5",
                        "xml:lang",
                        narration.voice().language())
                .line();
        passages.forEachRemaining(phonemes::add);
        phonemes.endParagraph();
        phonemes.xml.close();
        return new String(phonemes.xml.bytes(), StandardCharsets.UTF_8);
    }

    private void add(PassagePhones passage) {
        for (Cue cue : passage.outline().cues()) {
            if (cue.kind() == CueKind.SENTENCE) {
                beginSentence(cue);
            } else {
                String written = cue.span().of(narration.article().text());
                xml.element("t", written, "ph", sounds(passage, cue));
            }
        }
        endSentence();
    }

    private void beginSentence(Cue cue) {
        endSentence();
        if (!paragraph || cue.span().from() >= paragraphEnd) {
            endParagraph();
            xml.open("p").line();
            paragraph = true;
            paragraphEnd = narration.article().blocks().stream()
                    .map(Block::span)
                    .filter(block -> block.to() > cue.span().from())
                    .findFirst()
                    .orElse(cue.span())
                    .to();
        }
        xml.open("s").line();
        sentence = true;
    }

    private void endSentence() {
        if (sentence) {
            xml.close();
        }
        sentence = false;
    }

    private void endParagraph() {
        endSentence();
        if (paragraph) {
            xml.close();
        }
        paragraph = false;
    }

    private static String sounds(PassagePhones passage, Cue cue) {
        StringJoiner sounds = new StringJoiner(" ");
        for (SpokenPhone phone : passage.phones()) {
            if (phone.start() >= cue.start()
                    && phone.start() < cue.end()
                    && phone.written().isPresent()) {
                if (phone.onset() != Onset.NONE && sounds.length() > 0) {
                    sounds.add("-");
                }
                if (phone.onset() == Onset.STRESSED) {
                    sounds.add("'");
                }
                sounds.add(MarySounds.of(phone.symbol()));
            }
        }
        return sounds.toString();
    }
}
