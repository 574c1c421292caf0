package dev.lectern.speech.espeak;

import java.util.Map;

/** ARPABET to the mnemonics of eSpeak NG's English phonemes; stress stands before its vowel. */
final class Phonemes {
    private static final Map<String, String> MNEMONICS = Map.ofEntries(
            Map.entry("aa", "A:"),
            Map.entry("ae", "a"),
            Map.entry("ah", "V"),
            Map.entry("ao", "O:"),
            Map.entry("aw", "aU"),
            Map.entry("ax", "@"),
            Map.entry("ay", "aI"),
            Map.entry("b", "b"),
            Map.entry("ch", "tS"),
            Map.entry("d", "d"),
            Map.entry("dh", "D"),
            Map.entry("eh", "E"),
            Map.entry("er", "3:"),
            Map.entry("ey", "eI"),
            Map.entry("f", "f"),
            Map.entry("g", "g"),
            Map.entry("hh", "h"),
            Map.entry("ih", "I"),
            Map.entry("iy", "i:"),
            Map.entry("jh", "dZ"),
            Map.entry("k", "k"),
            Map.entry("l", "l"),
            Map.entry("m", "m"),
            Map.entry("n", "n"),
            Map.entry("ng", "N"),
            Map.entry("ow", "oU"),
            Map.entry("oy", "OI"),
            Map.entry("p", "p"),
            Map.entry("r", "r"),
            Map.entry("s", "s"),
            Map.entry("sh", "S"),
            Map.entry("t", "t"),
            Map.entry("th", "T"),
            Map.entry("uh", "U"),
            Map.entry("uw", "u:"),
            Map.entry("v", "v"),
            Map.entry("w", "w"),
            Map.entry("y", "j"),
            Map.entry("z", "z"),
            Map.entry("zh", "Z"));

    private Phonemes() {}

    /**
     * @param phones ARPABET with spaces between, 1 behind stressed vowels
     * @throws IllegalArgumentException for a phone that is none
     */
    static String of(String phones) {
        StringBuilder mnemonics = new StringBuilder("[[");
        for (String phone : phones.split(" ")) {
            String bare = phone.replaceAll("\\d", "");
            String mnemonic = MNEMONICS.get(bare);
            if (mnemonic == null) {
                throw new IllegalArgumentException("There is no phone " + phone + ".");
            }
            mnemonics.append(phone.endsWith("1") ? "'" : "").append(mnemonic);
        }
        return mnemonics.append("]]").toString();
    }
}
