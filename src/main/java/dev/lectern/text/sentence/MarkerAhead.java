package dev.lectern.text.sentence;

/** The marker of a list's item begins a sentence of its own; the number of a figure, {@code Fig. (3)}, is no marker. */
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
        boolean counted = stop.kind() == '.' && Words.of("lettered").contains(stop.word());
        boolean bracketed = marker.style().endsWith(")") && stop.aside() < 0 && !counted;
        boolean next = marker.follows(ListMarker.at(stop.text(), stop.from(), stop.limit()));
        return bracketed || next ? Verdict.CUT : Verdict.PASS;
    }
}
