package dev.lectern.speech.freetts;

import dev.lectern.speech.Mark;
import dev.lectern.speech.Phone;
import dev.lectern.speech.freetts.Prosody.Segment;
import dev.lectern.speech.freetts.Prosody.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where everything lies in the sound, known before there is any: the pitch marks follow from the melody, and each half of a
 * diphone takes the pitch marks up to its end. So lengths and borders are exact to the sample.
 */
final class Layout {
    private final List<Segment> segments;
    private final int sampleRate;
    private final int[] marks;

    Layout(Prosody prosody, int sampleRate) {
        this.segments = prosody.segments();
        this.sampleRate = sampleRate;
        this.marks = pitchMarks(prosody.targets());
    }

    /** Ends of the pitch periods in frames, in order; sound is made up to {@link #periods}. */
    int[] pitchMarks() {
        return marks;
    }

    /** The number of pitch periods up to the end of the sound. */
    int periods() {
        return periodsUpTo(halfwayFrame(segments.size() - 1));
    }

    /** The length of the sound. */
    int frames() {
        int periods = periods();
        return periods == 0 ? 0 : marks[periods - 1];
    }

    /** The frame at which a segment is to end, before it is rounded to a pitch mark. */
    int endFrame(int segment) {
        return (int) (segments.get(segment).end() * sampleRate);
    }

    /** The frame in the middle of a segment, where one diphone gives over to the next. */
    int halfwayFrame(int segment) {
        float before = segments.get(segment - 1).end();
        return (int) ((before + segments.get(segment).end()) / 2.0 * sampleRate);
    }

    /** The number of pitch periods that end at or before a frame. */
    int periodsUpTo(int frame) {
        int at = Arrays.binarySearch(marks, frame);
        if (at < 0) {
            return -at - 1;
        }
        while (at + 1 < marks.length && marks[at + 1] == frame) {
            at++;
        }
        return at + 1;
    }

    /** When each spoken token is heard. */
    List<Mark> tokenMarks() {
        List<Mark> found = new ArrayList<>();
        int frames = frames();
        int from = 0;
        for (int i = 1; i < segments.size() - 1; i++) {
            int token = segments.get(i).token();
            if (token != segments.get(i - 1).token()) {
                from = border(i - 1);
            }
            if (token != Segment.NO_TOKEN && token != segments.get(i + 1).token()) {
                found.add(mark(token, from, border(i), found, frames));
            }
        }
        return found;
    }

    /** The phones, from the first frame to the last. */
    List<Phone> phones() {
        List<Phone> found = new ArrayList<>();
        int frames = frames();
        int from = 0;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            int to = i == segments.size() - 1 ? frames : Math.max(from, Math.min(border(i), frames));
            found.add(new Phone(segment.phone(), segment.token(), segment.onset(), from, to));
            from = to;
        }
        return found;
    }

    /** At high speed a short word may hold no pitch mark of its own; it still gets a frame. */
    private static Mark mark(int token, int from, int to, List<Mark> before, int frames) {
        int least = before.isEmpty() ? 0 : before.get(before.size() - 1).to();
        int start = Math.min(Math.max(from, least), frames - 1);
        return new Mark(token, start, Math.max(start + 1, to));
    }

    private int border(int segment) {
        int periods = periodsUpTo(endFrame(segment));
        return periods == 0 ? 0 : marks[periods - 1];
    }

    /** One period after the other, each as long as the melody says at its beginning; straight lines between targets. */
    private int[] pitchMarks(List<Target> targets) {
        int[] found = new int[256];
        int count = 0;
        double time = 0;
        Target before = targets.get(0);
        for (Target target : targets.subList(1, targets.size())) {
            double slope = (target.hertz() - before.hertz()) / Math.max(1e-6, target.at() - before.at());
            while (time < target.at()) {
                time += 1 / (before.hertz() + (time - before.at()) * slope);
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = (int) (time * sampleRate);
            }
            before = target;
        }
        return Arrays.copyOf(found, count);
    }
}
