package dev.lectern.production;

import java.util.Collection;

/**
 * What files that somebody waits for still lack, of narrations whose passages and lengths are all known.
 *
 * @param passages how many
 * @param seconds of speech in them
 */
record Left(int passages, double seconds) {
    /** Under the lock. */
    static Left of(Collection<Production> productions) {
        int passages = 0;
        double seconds = 0;
        for (Production production : productions) {
            Plan plan = production.plan();
            if (production.wanted() && plan.complete()) {
                for (Rendering rendering : production.renderings()) {
                    for (int i = 0; i < plan.cut(); i++) {
                        if (!rendering.has(i)) {
                            passages++;
                            seconds += (double) plan.times(i).frames()
                                    / production.narration().voice().sampleRate();
                        }
                    }
                }
            }
        }
        return new Left(passages, seconds);
    }
}
