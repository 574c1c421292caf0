package dev.lectern.timing;

import dev.lectern.text.Span;

/**
 * A timeline as WebVTT (W3C, <a href="https://www.w3.org/TR/webvtt1/">WebVTT: The Web Video Text Tracks Format</a>): one
 * cue a sentence, with a timestamp before each word but the first.
 */
public final class TimelineVtt {
    private TimelineVtt() {}

    /**
     * The whole file.
     *
     * @param text the article's text, into which the cues point
     */
    public static String write(Timeline timeline, String text) {
        StringBuilder vtt = new StringBuilder("WEBVTT\n");
        int number = 0;
        for (Subtitles.Sentence sentence : Subtitles.sentences(timeline)) {
            long start = Subtitles.milliseconds(sentence.cue().start(), timeline);
            long end = Math.max(start + 1, Subtitles.milliseconds(sentence.cue().end(), timeline));
            vtt.append('\n').append(++number).append('\n');
            vtt.append(Subtitles.clock(start, '.')).append(" --> ").append(Subtitles.clock(end, '.'));
            vtt.append('\n');
            words(vtt, sentence, timeline, text, start, end);
            vtt.append('\n');
        }
        return vtt.toString();
    }

    private static void words(
            StringBuilder vtt, Subtitles.Sentence sentence, Timeline timeline, String text, long start, long end) {
        Span span = sentence.cue().span();
        int at = span.from();
        long before = start;
        for (Cue word : sentence.words()) {
            long time = Subtitles.milliseconds(word.start(), timeline);
            int from = word.span().from();
            if (time > before && time < end && from > at && from <= span.to()) {
                vtt.append(Subtitles.escaped(text.substring(at, from)));
                vtt.append('<').append(Subtitles.clock(time, '.')).append('>');
                at = from;
                before = time;
            }
        }
        vtt.append(Subtitles.escaped(text.substring(at, span.to())));
    }
}
