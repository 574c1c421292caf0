package dev.lectern.production;

import dev.lectern.library.PassageTimes;
import dev.lectern.narration.Narration;
import dev.lectern.timing.Cue;
import dev.lectern.timing.Timeline;
import java.util.ArrayList;
import java.util.List;

/** Puts the times of passages on the narration's clock. */
final class Timelines {
    private Timelines() {}

    static Timeline of(Narration narration, List<PassageTimes> passages, boolean complete) {
        List<Cue> cues = new ArrayList<>();
        long start = 0;
        for (PassageTimes passage : passages) {
            cues.addAll(passage.cues(start));
            start += passage.frames();
        }
        return new Timeline(
                narration.article().id(),
                narration.key(),
                narration.voice(),
                narration.manner(),
                start,
                complete,
                cues);
    }
}
