package dev.lectern.speech.freetts;

import dev.lectern.speech.freetts.Prosody.Segment;
import java.util.List;

/**
 * Which recorded frame is spoken in which pitch period. The frames of each half of a diphone are spread evenly over the
 * periods that it fills.
 */
final class Excitation {
    private final int[] bankFrames;
    private final int[] marks;

    private Excitation(Layout layout) {
        bankFrames = new int[layout.periods()];
        marks = layout.pitchMarks();
    }

    static Excitation of(Prosody prosody, Layout layout, DiphoneBank bank) {
        Excitation excitation = new Excitation(layout);
        List<Segment> segments = prosody.segments();
        int period = 0;
        int from = 0;
        for (int i = 0; i + 1 < segments.size(); i++) {
            String first = segments.get(i).phone();
            String second = segments.get(i + 1).phone();
            DiphoneBank.Diphone half = bank.firstHalf(first, second);
            int to = layout.endFrame(i);
            period = excitation.fill(period, layout.periodsUpTo(to), half.first(), half.middle(), to - from, bank);
            from = to;
            half = bank.secondHalf(first, second);
            to = layout.halfwayFrame(i + 1);
            period = excitation.fill(period, layout.periodsUpTo(to), half.middle(), half.last(), to - from, bank);
            from = to;
        }
        return excitation;
    }

    private int fill(int period, int periodTo, int first, int last, int wanted, DiphoneBank bank) {
        int recorded = bank.residualStart(last) - bank.residualStart(first);
        float step = (float) recorded / (float) wanted;
        float at = 0;
        for (int i = period; i < periodTo; i++) {
            bankFrames[i] = nearest(at, first, last, bank);
            at += size(i) * step;
        }
        return Math.max(period, periodTo);
    }

    /** The frame whose beginning is nearest to a place in the recording; the earlier of two is taken only when nearer. */
    private static int nearest(float at, int first, int last, DiphoneBank bank) {
        int origin = bank.residualStart(first);
        for (int frame = first; frame < last; frame++) {
            float begin = bank.residualStart(frame) - origin;
            float end = bank.residualStart(frame + 1) - origin;
            if (Math.abs(at - begin) < Math.abs(at - end)) {
                return frame;
            }
        }
        return last - 1;
    }

    /** The length of the sound. */
    int frames() {
        return bankFrames.length == 0 ? 0 : end(bankFrames.length - 1);
    }

    /** The bank's frame that is spoken in a period. */
    int frame(int period) {
        return bankFrames[period];
    }

    /** The frame of sound with which a period ends. */
    int end(int period) {
        return marks[period];
    }

    private int size(int period) {
        return period == 0 ? marks[0] : marks[period] - marks[period - 1];
    }
}
