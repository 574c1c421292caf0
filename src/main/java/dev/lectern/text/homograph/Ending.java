package dev.lectern.text.homograph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The ending s of plurals and third persons: its sound follows from the sound before it. */
final class Ending {
    private static final Set<String> HISSING = Set.of("s", "z", "sh", "zh", "ch", "jh");
    private static final Set<String> VOICELESS = Set.of("p", "t", "k", "f", "th");

    private Ending() {}

    static List<String> s(List<String> phones) {
        String last = phones.get(phones.size() - 1);
        List<String> ended = new ArrayList<>(phones);
        if (HISSING.contains(last)) {
            ended.add("ih");
        }
        ended.add(VOICELESS.contains(last) ? "s" : "z");
        return List.copyOf(ended);
    }
}
