package dev.lectern.speech.freetts;

import dev.lectern.speech.Aside;
import dev.lectern.speech.Ending;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Place;
import dev.lectern.speech.Utterance;
import dev.lectern.speech.freetts.Prosody.Segment;
import dev.lectern.speech.freetts.Prosody.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes a melody as a reader would: it begins higher and sinks, the more the longer the sentence is, and recovers a little at
 * each phrase; a block's first sentence is higher, its last one lower; what is in brackets is lower, what is quoted higher;
 * questions rise at their last word. Everything is a factor, so the times stay as they are.
 */
final class Melody {
    /** By how much the voice sinks in a second of speech at natural speed, and at most in a sentence. */
    private static final double SINKS_A_SECOND = 0.025;

    private static final double SINKS_AT_MOST = 0.12;

    /** How far it is above the sentence's line at the beginning of a phrase, and below it at the phrase's end. */
    private static final double PHRASE = 0.012;

    private static final double ENQUIRY = 0.06;
    private static final double RISE = 0.24;
    private static final double LOWEST = 65;

    /** The melody as it is heard. */
    List<Target> of(List<Target> plain, List<Segment> segments, Utterance utterance, Manner manner) {
        double seconds = segments.get(segments.size() - 1).end();
        double sinks = sinks(seconds * manner.rate(), utterance.ending());
        double rises = lastWord(segments);
        double risen = segments.get(lastSound(segments)).end();
        List<Target> shaped = new ArrayList<>(plain.size());
        int segment = 0;
        for (Target target : plain) {
            while (segment < segments.size() - 1 && segments.get(segment).end() <= target.at()) {
                segment++;
            }
            double height = at(utterance.place()) * (1 + sinks * (0.5 - target.at() / seconds));
            height *= 1 + phrase(segments, segment, target.at());
            height *= aside(utterance, segments.get(segment));
            if (utterance.ending() == Ending.QUESTION && target.at() > rises) {
                height *= 1 + RISE * Math.min(1, (target.at() - rises) / (risen - rises));
            }
            shaped.add(new Target(target.at(), (float) (Math.max(LOWEST, target.hertz() * height) * manner.pitch())));
        }
        return shaped;
    }

    private static double sinks(double seconds, Ending ending) {
        double sinks = Math.min(SINKS_AT_MOST, SINKS_A_SECOND * seconds);
        return switch (ending) {
            case STATEMENT, CONTINUED -> sinks;
            case QUESTION -> sinks / 2;
            case ENQUIRY -> sinks + ENQUIRY;
        };
    }

    private static double at(Place place) {
        return switch (place) {
            case HEADING -> 1.05;
            case FIRST -> 1.04;
            case ONLY -> 1.01;
            case INNER -> 1.0;
            case LAST -> 0.97;
        };
    }

    private static double aside(Utterance utterance, Segment segment) {
        if (utterance.asides().isEmpty() || segment.token() == Segment.NO_TOKEN) {
            return 1;
        }
        return utterance
                .aside(segment.token())
                .map(kind -> kind == Aside.Kind.BRACKETS ? 0.94 : 1.04)
                .orElse(1.0);
    }

    /** From above the line at the beginning of a phrase to as much below it at its end. */
    private static double phrase(List<Segment> segments, int segment, float at) {
        int first = segment;
        while (first > 0 && !isPause(segments.get(first - 1))) {
            first--;
        }
        int last = segment;
        while (last < segments.size() - 1 && !isPause(segments.get(last))) {
            last++;
        }
        double from = first == 0 ? 0 : segments.get(first - 1).end();
        double to = segments.get(last).end();
        return PHRASE * (1 - 2 * (at - from) / (to - from));
    }

    private static boolean isPause(Segment segment) {
        return segment.token() == Segment.NO_TOKEN;
    }

    /** When the last word begins, in seconds. */
    private static double lastWord(List<Segment> segments) {
        int at = lastSound(segments);
        int token = segments.get(at).token();
        while (at > 0 && segments.get(at - 1).token() == token) {
            at--;
        }
        return at == 0 ? 0 : segments.get(at - 1).end();
    }

    private static int lastSound(List<Segment> segments) {
        int at = segments.size() - 1;
        while (at > 0 && isPause(segments.get(at))) {
            at--;
        }
        return at;
    }
}
