package dev.lectern.speech.freetts;

import java.util.ArrayList;
import java.util.List;

/** The height of a voice, found in its sound alone: the lag at which a window is most like itself. */
final class Track {
    private static final int RATE = 16_000;
    private static final int WINDOW = RATE * 40 / 1000;
    private static final int STEP = RATE / 100;
    private static final int SHORTEST = RATE / 250;
    private static final int LONGEST = RATE / 55;
    private static final double VOICED = 0.6;
    private static final double OCTAVE = 0.03;

    private Track() {}

    /** The height of each voiced hundredth of a second between two frames, in order. */
    static List<Double> of(short[] samples, int from, int to) {
        List<Double> heights = new ArrayList<>();
        for (int at = from; at + WINDOW + LONGEST < Math.min(to, samples.length); at += STEP) {
            int best = 0;
            double most = 0;
            for (int lag = SHORTEST; lag <= LONGEST; lag++) {
                double alike = alike(samples, at, lag);
                // Twice a period is as alike as the period itself: of two lags the shorter one is preferred a little.
                double worth = alike - OCTAVE * Math.log((double) lag / SHORTEST);
                if (alike > VOICED && worth > most) {
                    most = worth;
                    best = lag;
                }
            }
            if (best > 0) {
                heights.add((double) RATE / best);
            }
        }
        return heights;
    }

    /** The median, which an octave mistaken here and there does not move. */
    static double median(List<Double> heights) {
        return heights.stream().sorted().toList().get(heights.size() / 2);
    }

    private static double alike(short[] samples, int at, int lag) {
        double together = 0;
        double here = 1;
        double there = 1;
        for (int i = at; i < at + WINDOW; i++) {
            together += (double) samples[i] * samples[i + lag];
            here += (double) samples[i] * samples[i];
            there += (double) samples[i + lag] * samples[i + lag];
        }
        return here < WINDOW * 10_000.0 ? 0 : together / Math.sqrt(here * there);
    }
}
