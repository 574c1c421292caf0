package dev.lectern.text.sentence;

/** The marker of a list's item begins a sentence of its own. */
final class MarkerAhead implements StopRule {
    @Override
    public Verdict judge(Stop stop) {
        if (Glyph.bullet(stop.nextChar())) {
            return Verdict.CUT;
        }
        ListMarker marker = ListMarker.at(stop.text(), stop.next(), stop.limit());
        if (!marker.found()) {
            return Verdict.PASS;
        }
        boolean bracketed = marker.style().endsWith(")") && stop.aside() < 0;
        boolean next = marker.follows(ListMarker.at(stop.text(), stop.from(), stop.limit()));
        return bracketed || next ? Verdict.CUT : Verdict.PASS;
    }
}
