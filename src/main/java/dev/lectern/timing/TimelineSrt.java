package dev.lectern.timing;

/**
 * A timeline as SubRip, one cue a sentence. The format has no standard; the characters that players take for
 * tags are written as the entities that the common ones (ffmpeg, VLC, mpv) read back.
 */
public final class TimelineSrt {
    private TimelineSrt() {}

    /**
     * The whole file.
     *
     * @param text the article's text, into which the cues point
     */
    public static String write(Timeline timeline, String text) {
        StringBuilder srt = new StringBuilder();
        int number = 0;
        for (Subtitles.Sentence sentence : Subtitles.sentences(timeline)) {
            long start = Subtitles.milliseconds(sentence.cue().start(), timeline);
            long end = Math.max(start + 1, Subtitles.milliseconds(sentence.cue().end(), timeline));
            srt.append(++number).append('\n');
            srt.append(Subtitles.clock(start, ',')).append(" --> ").append(Subtitles.clock(end, ','));
            srt.append('\n')
                    .append(Subtitles.escaped(sentence.cue().span().of(text)))
                    .append("\n\n");
        }
        return srt.toString();
    }
}
