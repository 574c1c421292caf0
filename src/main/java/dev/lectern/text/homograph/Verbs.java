package dev.lectern.text.homograph;

import java.util.Set;

/**
 * Guesses whether a word that can be noun and verb is a verb here, from the two words before and the one behind. Small
 * closed classes of English words tell most of it: an article before makes a noun, a modal before or an article behind a
 * verb. In doubt it is no verb, since news has more nouns.
 */
final class Verbs {
    private static final Set<String> DETERMINERS = words("""
            a an the this these those his her their its our my your every each some any no another what
            whose many few several all both""");
    private static final Set<String> OBJECTS = words("""
            the a an this that these those his her their its our my your them him it us me themselves
            himself herself itself any some more all such every each""");
    private static final Set<String> MODALS = words("""
            will would can could should may might must shall cannot can't couldn't won't wouldn't shouldn't
            don't doesn't didn't do did does let's i'll we'll you'll they'll he'll she'll it'll please i'd
            we'd you'd they'd helped helps""");
    private static final Set<String> SUBJECTS = words("""
            i you we they who that which people""");
    private static final Set<String> SINGULAR = words("""
            he she it who that which""");
    private static final Set<String> PREPOSITIONS = words("""
            of in on at by for from with about under over between against after before without through
            during into via per as""");
    private static final Set<String> NOUN_BEFORE_TO = words("""
            due thanks up rose fell close according back opposed contrary objection access return led leads
            addition response added related prior""");
    private static final Set<String> ADVERBS = words("""
            not also never always often still now then even just only further soon again already ever
            better usually rarely both""");
    private static final Set<String> CAUSES = words("""
            let lets make made makes help helped saw see""");
    private static final Set<String> THEM = words("""
            them us him me people it""");
    private static final Set<String> MANY = words("""
            police men women children staff others many most some media crew""");
    private static final Set<String> JOINTS = words("""
            and or but then please""");

    private Verbs() {}

    private static Set<String> words(String written) {
        return Set.of(written.split("\\s+"));
    }

    /** Whether a clause may begin after this word; the empty one stands before the sentence. */
    private static boolean joint(String word) {
        return word.isEmpty() || JOINTS.contains(word);
    }

    static boolean verb(Context context) {
        int back = adverb(context.word(-1)) ? -2 : -1;
        String before = context.word(back);
        String earlier = context.word(back - 1);
        boolean object = OBJECTS.contains(context.word(1)) && !context.pause();
        if (before.equals("to")) {
            return !NOUN_BEFORE_TO.contains(earlier);
        }
        if (MODALS.contains(before) || (CAUSES.contains(earlier) && THEM.contains(before))) {
            return true;
        }
        if (DETERMINERS.contains(before) || PREPOSITIONS.contains(before) || before.endsWith("'s")) {
            return false;
        }
        if (subject(context, before)) {
            return true;
        }
        return object && (joint(before) || !DETERMINERS.contains(earlier) || plural(before) || inflected(context));
    }

    private static boolean adverb(String word) {
        return ADVERBS.contains(word) || (word.endsWith("ly") && word.length() > 4);
    }

    private static boolean subject(Context context, String before) {
        return inflected(context) ? SINGULAR.contains(before) : SUBJECTS.contains(before);
    }

    /** Whether the word has the ending of the third person. */
    private static boolean inflected(Context context) {
        return context.word(0).endsWith("s") && !context.word(0).endsWith("ss");
    }

    /** Whether a word that can only be a noun in the singular, or a name, stands before. */
    static boolean afterSingular(Context context) {
        String before = context.word(-1);
        boolean closed = DETERMINERS.contains(before)
                || MODALS.contains(before)
                || SUBJECTS.contains(before)
                || PREPOSITIONS.contains(before)
                || joint(before)
                || THEM.contains(before);
        return !closed && !adverb(before) && !plural(before) && !before.equals("to") && !before.endsWith("'s");
    }

    /** Whether a noun in the plural stands before. */
    static boolean afterPlural(Context context) {
        return plural(context.word(-1));
    }

    private static boolean plural(String word) {
        return MANY.contains(word)
                || (word.endsWith("s") && word.length() > 3 && !word.endsWith("ss") && !word.endsWith("us"));
    }
}
