package dev.lectern.text.rules;

import java.util.Locale;
import java.util.Set;

/** Whether a run of letters can be said as an English word. */
final class Sounds {
    private static final String VOWELS = "aeiouy";
    private static final Set<String> ONSETS = Set.of(
            ("bl br ch chr cl cr dr dw fl fr gh gl gn gr kh kl kn kr ph phr pl pr ps qu rh sc sch scr sh shr sk sl sm sn sp spl"
                            + " spr squ st str sw th thr ts tr tw wh wr zh")
                    .split(" "));
    private static final Set<String> ENDINGS = Set.of(
            ("ch ck ct ff ft gh ght lb ld lf lk ll lm ln lp lt mb mm mp mpt mps nc nch nd ng nk nn ns nt nth nts nds ngs nks ph"
                            + " pt pts rb rc rch rd rf rg rk rl rm rn rp rs rst rt rth rds rks rms rns rts sh sk sm sp ss st sts tch th"
                            + " ts tt ws zz ks ps cs ds ls ms bs gs fs cts lds lls sks sps")
                    .split(" "));

    private Sounds() {}

    static boolean vowel(char letter) {
        return VOWELS.indexOf(letter | 0x20) >= 0;
    }

    static boolean hasVowel(String word) {
        return word.chars().anyMatch(letter -> vowel((char) letter));
    }

    /** Whether its clusters of consonants are ones that English has. */
    static boolean sayable(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        int first = 0;
        while (first < word.length() && !vowel(word.charAt(first))) {
            first++;
        }
        int last = word.length();
        while (last > 0 && !vowel(word.charAt(last - 1))) {
            last--;
        }
        if (first >= last) {
            return false;
        }
        boolean begins = first < 2 || ONSETS.contains(word.substring(0, first));
        boolean ends = word.length() - last < 2 || ENDINGS.contains(word.substring(last));
        return begins && ends && smooth(word.substring(first, last));
    }

    /** Whether neither four consonants nor four vowels follow one another. */
    private static boolean smooth(String middle) {
        int run = 0;
        for (int i = 1; i < middle.length(); i++) {
            run = vowel(middle.charAt(i)) == vowel(middle.charAt(i - 1)) ? run + 1 : 0;
            if (run > 2) {
                return false;
            }
        }
        return true;
    }
}
