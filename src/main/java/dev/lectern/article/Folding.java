package dev.lectern.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Text made comparable: lower case, without accents, with straight quotation marks and hyphens. */
final class Folding {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ł', "l"),
            Map.entry('ı', "i"),
            Map.entry('ħ', "h"),
            Map.entry('\u2018', "'"),
            Map.entry('\u2019', "'"),
            Map.entry('\u201C', "\""),
            Map.entry('\u201D', "\""),
            Map.entry('\u2010', "-"),
            Map.entry('\u2011', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u2014', "-"),
            Map.entry('\u00AD', ""));

    private Folding() {}

    static String fold(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < 0x80) {
                folded.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                String letters = LETTERS.get(c);
                if (letters == null) {
                    folded.append(c);
                } else {
                    folded.append(letters);
                }
            }
        }
        return folded.toString();
    }
}
