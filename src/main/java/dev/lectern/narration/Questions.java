package dev.lectern.narration;

import dev.lectern.speech.Ending;
import dev.lectern.text.Break;
import dev.lectern.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells questions that are answered by yes or no, which rise, from those with a word that asks, which fall ("Where is it?"),
 * and those that give a choice, which fall too ("Is it red, or blue?"). What the last clause is decides, for it is where the
 * tune is heard; where it tells nothing, as a name does, the first.
 */
final class Questions {
    private static final Set<String> ASKING =
            Set.of("what", "when", "where", "who", "whom", "whose", "which", "why", "how");
    private static final Set<String> VERBS = Set.of(
            "am", "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "can", "could", "will",
            "would", "shall", "should", "may", "might", "must", "ain't");
    private static final Set<String> BEFORE = Set.of(
            "and", "but", "so", "or", "then", "well", "now", "yet", "oh", "if", "not", "in", "on", "at", "of", "to",
            "by", "for", "from", "with", "about", "under", "since", "until", "through", "into", "after", "before");
    private static final int MOST_BEFORE = 3;

    private Questions() {}

    /** The same ending, but for a question that falls. */
    static Ending told(Ending ending, List<Token> tokens) {
        if (ending != Ending.QUESTION) {
            return ending;
        }
        List<List<String>> clauses = clauses(tokens);
        Ending last = of(clauses.get(clauses.size() - 1));
        Ending told = last == Ending.STATEMENT ? of(clauses.get(0)) : last;
        return told == Ending.ENQUIRY ? told : Ending.QUESTION;
    }

    /** A statement where nothing tells. */
    private static Ending of(List<String> clause) {
        for (int i = 0; i <= MOST_BEFORE && i < clause.size(); i++) {
            String word = clause.get(i);
            if (ASKING.contains(bare(word))) {
                return Ending.ENQUIRY;
            }
            if (VERBS.contains(word)
                    || VERBS.contains(word.replaceFirst("n't$", ""))
                    || word.equals("can't")
                    || word.equals("won't")) {
                return Ending.QUESTION;
            }
            if (!BEFORE.contains(word)) {
                break;
            }
        }
        return clause.get(0).equals("or") ? Ending.ENQUIRY : Ending.STATEMENT;
    }

    /** Without a verb that has grown on: "what's", "who'd". */
    private static String bare(String word) {
        int mark = word.indexOf('\'');
        return mark < 0 ? word : word.substring(0, mark);
    }

    private static List<List<String>> clauses(List<Token> tokens) {
        List<List<String>> clauses = new ArrayList<>();
        List<String> clause = new ArrayList<>();
        for (Token token : tokens) {
            token.words().forEach(word -> clause.add(word.spelling()));
            if (token.after() != Break.NONE && !clause.isEmpty()) {
                clauses.add(List.copyOf(clause));
                clause.clear();
            }
        }
        if (!clause.isEmpty()) {
            clauses.add(clause);
        }
        return clauses;
    }
}
