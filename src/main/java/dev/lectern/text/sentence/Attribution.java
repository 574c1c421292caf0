package dev.lectern.text.sentence;

/** A quotation and who said it are one sentence: {@code "Who is there?" Alice asked.} */
final class Attribution implements StopRule {
    @Override
    public Verdict judge(Stop stop) {
        if (!stop.closesQuote()) {
            return Verdict.PASS;
        }
        String name = stop.wordAt(stop.next());
        int verb = stop.next() + name.length() + 1;
        boolean said = !name.isEmpty() && Words.of("said").contains(stop.wordAt(verb));
        return said && !name.equals("He") && !name.equals("She") ? Verdict.JOIN : Verdict.PASS;
    }
}
