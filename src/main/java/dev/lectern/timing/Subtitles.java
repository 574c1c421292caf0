package dev.lectern.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the subtitle formats share: sentences with their words, whole milliseconds, text on one line. */
final class Subtitles {
    record Sentence(Cue cue, List<Cue> words) {}

    private Subtitles() {}

    static List<Sentence> sentences(Timeline timeline) {
        List<Sentence> sentences = new ArrayList<>();
        for (Cue cue : timeline.cues()) {
            if (cue.kind() == CueKind.SENTENCE) {
                sentences.add(new Sentence(cue, new ArrayList<>()));
            } else if (!sentences.isEmpty()) {
                sentences.get(sentences.size() - 1).words().add(cue);
            }
        }
        return sentences;
    }

    static long milliseconds(long frames, Timeline timeline) {
        return frames * 1000 / timeline.voice().sampleRate();
    }

    /** Hours, minutes, seconds and milliseconds, with the format's decimal sign. */
    static String clock(long milliseconds, char decimal) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                milliseconds / 3_600_000,
                milliseconds / 60_000 % 60,
                milliseconds / 1000 % 60,
                decimal,
                milliseconds % 1000);
    }

    /** On one line, so that no blank line ends a cue early, and without characters that begin a tag. */
    static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
