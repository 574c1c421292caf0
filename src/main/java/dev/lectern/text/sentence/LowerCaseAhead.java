package dev.lectern.text.sentence;

/**
 * A small letter goes on with the sentence, except in names that are written so ({@code eBay}), and where somebody
 * writes without capitals and the next word can only begin a sentence.
 */
final class LowerCaseAhead implements StopRule {
    private static final int SHORTEST_WORD = 4;

    @Override
    public Verdict judge(Stop stop) {
        if (!Character.isLowerCase(stop.nextLetter())) {
            return Verdict.PASS;
        }
        String next = stop.nextWord();
        if (next.chars().anyMatch(Character::isUpperCase)) {
            return Verdict.PASS;
        }
        return casual(stop, next) ? Verdict.CUT : Verdict.JOIN;
    }

    private static boolean casual(Stop stop, String next) {
        String word = stop.word();
        return stop.kind() == '.'
                && !stop.closes()
                && !stop.ellipsis()
                && word.length() >= SHORTEST_WORD
                && word.chars().allMatch(Character::isLowerCase)
                && !Abbreviation.known(word)
                && Words.of("casual").contains(next);
    }
}
