package dev.lectern.text.homograph;

import java.util.Set;

/** One condition on a word's neighbours. */
interface Cue {
    boolean fits(Context context);

    /**
     * A cue by its name in {@code homographs.txt}.
     *
     * @param words what follows the name there
     */
    static Cue of(String name, Set<String> words) {
        return switch (name) {
            case "after" -> context -> words.contains(context.word(-1));
            case "before" -> context -> !context.pause() && words.contains(context.word(1));
            case "near" -> context -> context.near().stream().anyMatch(words::contains);
            case "plural" -> Verbs::afterPlural;
            case "singular" -> Verbs::afterSingular;
            case "capital" -> context -> context.capital() && !context.first();
            case "small" -> context -> !context.capital();
            case "first" -> Context::first;
            case "end" -> context -> context.pause() || context.word(1).isEmpty();
            case "verb" -> Verbs::verb;
            case "noun" -> context -> !Verbs.verb(context);
            default -> throw new IllegalArgumentException("homographs.txt has the unknown cue " + name);
        };
    }
}
