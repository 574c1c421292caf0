package dev.lectern.text.lexicon;

import dev.lectern.text.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The ending of {@code James's} and {@code Ann's}: its sound follows from the sound before it. */
final class Possessive {
    private static final Set<String> HISSING = Set.of("s", "z", "sh", "zh", "ch", "jh");
    private static final Set<String> VOICELESS = Set.of("p", "t", "k", "f", "th");

    private Possessive() {}

    static List<String> of(List<String> phones) {
        String last = phones.get(phones.size() - 1);
        List<String> owning = new ArrayList<>(phones);
        if (HISSING.contains(last)) {
            owning.addAll(List.of("ih", "z"));
        } else {
            owning.add(VOICELESS.contains(last) ? "s" : "z");
        }
        return owning;
    }

    static SpokenWord of(SpokenWord word) {
        boolean known = !word.phones().isEmpty();
        return known ? new SpokenWord(word.spelling(), of(word.phones())) : new SpokenWord(word.spelling() + "'s");
    }
}
