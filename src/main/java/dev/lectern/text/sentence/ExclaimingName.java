package dev.lectern.text.sentence;

/** Names that are written with a mark of their own: {@code Yahoo! Finance}. */
final class ExclaimingName implements StopRule {
    @Override
    public Verdict judge(Stop stop) {
        boolean one = stop.runEnd() == stop.mark() + 1 && (stop.kind() == '!' || stop.kind() == '?');
        boolean named = one && Words.of("exclaiming").contains(stop.word());
        return named && !Words.of("starter").contains(stop.nextWord()) ? Verdict.JOIN : Verdict.PASS;
    }
}
