package dev.lectern.text.sentence;

/** The stop of a list marker belongs to the item that follows: {@code 1. The first item}. */
final class MarkerBehind implements StopRule {
    @Override
    public Verdict judge(Stop stop) {
        int at = stop.from();
        while (at < stop.mark()
                && (Glyph.bullet(stop.text().charAt(at))
                        || Glyph.space(stop.text().charAt(at)))) {
            at++;
        }
        ListMarker marker = ListMarker.at(stop.text(), at, stop.limit());
        return marker.found() && marker.end() == stop.closed() ? Verdict.JOIN : Verdict.PASS;
    }
}
