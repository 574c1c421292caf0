package dev.lectern.text.homograph;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One written word, its senses with their phones, and the rules between them.
 *
 * @param senses name to phones, the usual one first
 * @param rules asked in order
 * @param usual the sense when no rule fits
 */
record Homograph(Map<String, List<String>> senses, List<Rule> rules, String usual) {
    /** A sense and the cues that must all fit. */
    record Rule(String sense, List<Cue> cues) {
        boolean fits(Context context) {
            return cues.stream().allMatch(cue -> cue.fits(context));
        }
    }

    String sense(Context context) {
        return rules.stream()
                .filter(rule -> rule.fits(context))
                .map(Rule::sense)
                .findFirst()
                .orElse(usual);
    }

    List<String> phones(String sense) {
        return Objects.requireNonNull(
                senses.get(sense), () -> "homographs.txt has a rule for the unknown sense " + sense);
    }
}
