package dev.lectern.http.action;

import dev.lectern.http.input.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * What an action takes and gives.
 *
 * @param summary one line for people
 * @param parameters of the query
 * @param bodies content types that it takes, empty when it takes no body
 * @param members of a body that is a JSON object or a form
 * @param taken name of the schema of a body, empty where its members say all
 * @param status of its usual answer
 * @param answers content types that it gives, empty for an answer without a body
 * @param given name of the schema of its usual answer, empty where that is no JSON of ours
 * @param problems status codes of the problems that it knows, beside those that every action has
 */
public record Operation(
        String summary,
        List<Parameter> parameters,
        List<String> bodies,
        List<Parameter> members,
        String taken,
        int status,
        List<String> answers,
        String given,
        List<Integer> problems) {
    public Operation {
        parameters = List.copyOf(parameters);
        bodies = List.copyOf(bodies);
        members = List.copyOf(members);
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
    }

    /** One that takes nothing and gives 200 and a body of a content type. */
    public static Operation giving(String summary, String... answers) {
        return new Operation(summary, List.of(), List.of(), List.of(), "", 200, List.of(answers), "", List.of());
    }

    /** The same with parameters in its query. */
    public Operation taking(List<Parameter> more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(more);
        return new Operation(summary, all, bodies, members, taken, status, answers, given, problems);
    }

    /** The same with a body in one of these content types. */
    public Operation reading(String... types) {
        return new Operation(summary, parameters, List.of(types), members, taken, status, answers, given, problems);
    }

    /** The same with these members in a body that has members. */
    public Operation holding(List<Parameter> some) {
        return new Operation(summary, parameters, bodies, some, taken, status, answers, given, problems);
    }

    /** The same with a body of this schema. */
    public Operation holding(String schema) {
        return new Operation(summary, parameters, bodies, members, schema, status, answers, given, problems);
    }

    /** The same with an answer of this schema. */
    public Operation shaped(String schema) {
        return new Operation(summary, parameters, bodies, members, taken, status, answers, schema, problems);
    }

    /** The same with another status. */
    public Operation status(int other) {
        return new Operation(summary, parameters, bodies, members, taken, other, answers, given, problems);
    }

    /** The same with problems of its own. */
    public Operation failing(Integer... statuses) {
        return new Operation(summary, parameters, bodies, members, taken, status, answers, given, List.of(statuses));
    }
}
