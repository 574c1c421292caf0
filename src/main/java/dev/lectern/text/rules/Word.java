package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** An ordinary word, said as it is written. */
final class Word implements Rule {
    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int end = scan.wordEnd(at);
        String word = scan.lower(at, end);
        String words = end - at < 7 ? SmallWord.words(word) : word;
        reading.say(at, end, words.equals(word) ? "word" : "initialism", words);
        return end;
    }
}
