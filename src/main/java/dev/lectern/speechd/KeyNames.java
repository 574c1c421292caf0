package dev.lectern.speechd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What keys are called. A key has the name that SSIP gives it, with {@code shift_} and the like in front; names that are
 * not in SSIP's list are read as they are written.
 */
final class KeyNames {
    private static final Map<String, String> SPECIAL = Map.ofEntries(
            Map.entry("underscore", "underscore"),
            Map.entry("double-quote", "quote"),
            Map.entry("kp-*", "keypad star"),
            Map.entry("kp-+", "keypad plus"),
            Map.entry("kp--", "keypad minus"),
            Map.entry("kp-.", "keypad dot"),
            Map.entry("kp-/", "keypad slash"),
            Map.entry("next", "page down"),
            Map.entry("prior", "page up"),
            Map.entry("print", "print screen"));

    private KeyNames() {}

    /** A key as text, such as "control x". */
    static String of(String key) {
        if (key.codePointCount(0, key.length()) == 1) {
            return CharacterNames.of(key.codePointAt(0));
        }
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = key.indexOf('_'); at > 0 && at + 1 < key.length(); at = key.indexOf('_', from)) {
            words.add(key.substring(from, at));
            from = at + 1;
        }
        words.add(name(key.substring(from)));
        return String.join(" ", words);
    }

    private static String name(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (SPECIAL.containsKey(lower)) {
            return SPECIAL.getOrDefault(lower, lower);
        }
        if (key.codePointCount(0, key.length()) == 1) {
            return CharacterNames.of(key.codePointAt(0));
        }
        if (lower.matches("f[0-9]{1,2}")) {
            return "f " + lower.substring(1);
        }
        return lower.replaceFirst("^kp[-_]", "keypad ").replace('-', ' ').replace('_', ' ');
    }
}
