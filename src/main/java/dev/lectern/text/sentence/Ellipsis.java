package dev.lectern.text.sentence;

/**
 * Three dots end a sentence only when a capital follows; with a space in front they are a pause or words left out, and
 * end nothing before {@code I}. Four dots are an ellipsis and a full stop.
 */
final class Ellipsis implements StopRule {
    @Override
    public Verdict judge(Stop stop) {
        if (!stop.ellipsis()) {
            return Verdict.PASS;
        }
        if (bracketed(stop)) {
            return Verdict.JOIN;
        }
        if (stop.mark() == stop.from()) {
            return stop.dots() == 2 && Character.isUpperCase(stop.nextLetter()) ? Verdict.CUT : Verdict.JOIN;
        }
        boolean pause = stop.alone() && stop.dots() < 4 && !stop.closes();
        return pause && stop.nextWord().equals("I") ? Verdict.JOIN : Verdict.PASS;
    }

    private static boolean bracketed(Stop stop) {
        return stop.mark() > stop.from()
                && stop.text().charAt(stop.mark() - 1) == '['
                && stop.runEnd() < stop.limit()
                && stop.text().charAt(stop.runEnd()) == ']';
    }
}
