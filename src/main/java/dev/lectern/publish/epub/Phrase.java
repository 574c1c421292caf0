package dev.lectern.publish.epub;

import dev.lectern.text.Span;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import dev.lectern.timing.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with the stretches that light up one after the other while it is heard: its words, or itself where it has none.
 *
 * @param span of the sentence
 * @param clips in order, in the text as in the sound, at least one
 */
record Phrase(Span span, List<Clip> clips) {
    /**
     * A stretch of the text and of the sound.
     *
     * @param span what is written
     * @param start first frame
     * @param end frame after the last
     */
    record Clip(Span span, long start, long end) {}

    Phrase {
        clips = List.copyOf(clips);
    }

    /**
     * The phrases of a whole narration. Each clip lasts until the next begins, the first from the sound's start and the last
     * to its end: a reading system plays clip after clip, and would stumble over every pause that is in none. What is heard
     * again out of its order, as a table's headings are with each row, lights nothing up.
     */
    static List<Phrase> of(Timeline timeline) {
        List<Group> groups = groups(timeline.cues());
        List<Long> starts = new ArrayList<>();
        groups.forEach(group -> group.cues.forEach(cue -> starts.add(cue.start())));
        List<Phrase> phrases = new ArrayList<>();
        int at = 0;
        for (Group group : groups) {
            List<Clip> clips = new ArrayList<>();
            for (Cue cue : group.cues) {
                long start = at == 0 ? 0 : starts.get(at);
                at++;
                clips.add(new Clip(cue.span(), start, at == starts.size() ? timeline.frames() : starts.get(at)));
            }
            phrases.add(new Phrase(group.sentence.span(), clips));
        }
        return phrases;
    }

    private record Group(Cue sentence, List<Cue> cues) {}

    private static List<Group> groups(List<Cue> cues) {
        List<Group> groups = new ArrayList<>();
        int textEnd = 0;
        long soundAt = -1;
        for (Cue cue : cues) {
            boolean sentence = cue.kind() == CueKind.SENTENCE;
            boolean inOrder = cue.span().from() >= textEnd;
            if (sentence && inOrder) {
                groups.add(new Group(cue, new ArrayList<>()));
            } else if (!groups.isEmpty() && !sentence && inOrder && cue.start() > soundAt) {
                Group group = groups.get(groups.size() - 1);
                Span sentenceSpan = group.sentence.span();
                if (cue.span().from() >= sentenceSpan.from() && cue.span().to() <= sentenceSpan.to()) {
                    group.cues.add(cue);
                    textEnd = cue.span().to();
                    soundAt = cue.start();
                }
            }
        }
        groups.stream().filter(group -> group.cues.isEmpty()).forEach(group -> group.cues.add(group.sentence));
        return groups;
    }
}
