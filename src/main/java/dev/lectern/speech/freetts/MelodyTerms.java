package dev.lectern.speech.freetts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * FreeTTS's linear model of melody ({@code f0_lr_terms.txt}): how much each feature of a syllable, or of one up to two away,
 * adds to the height at the syllable's start, in the middle of its vowel and at its end, in hertz of the voice it was trained
 * on.
 */
final class MelodyTerms {
    /**
     * One line of the model.
     *
     * @param feature of the syllable
     * @param away how far the syllable that has the feature is behind the one in question, -2 to 2
     * @param value for which the line counts once; empty where the feature is a number that it counts as often as
     */
    record Term(String feature, int away, String value, float start, float mid, float end) {}

    private static final String INTERCEPT = "Intercept";

    private MelodyTerms() {}

    /** The lines in the table's order, the first of them without a feature: what every syllable has. */
    static List<Term> read(URL table) throws IOException {
        List<Term> terms = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(table.openStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("***") && !line.isBlank()) {
                    terms.add(term(line.trim().split("\\s+")));
                }
            }
        }
        return terms;
    }

    private static Term term(String[] parts) throws IOException {
        if (parts.length != 5) {
            throw new IOException("FreeTTS's melody has a line of " + parts.length + " parts, not of five.");
        }
        String feature = parts[0].replaceFirst("^R:Syllable\\.", "");
        int away = 0;
        for (; feature.startsWith("p.") || feature.startsWith("n."); feature = feature.substring(2)) {
            away += feature.startsWith("p.") ? -1 : 1;
        }
        return new Term(
                feature.equals(INTERCEPT) ? "" : feature,
                away,
                parts[4].equals("null") ? "" : parts[4],
                Float.parseFloat(parts[1]),
                Float.parseFloat(parts[2]),
                Float.parseFloat(parts[3]));
    }
}
