package dev.lectern.http.input;

import dev.lectern.http.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parameters of a request, each given at most once and each known to what is asked for. Nothing is guessed or left
 * out in silence.
 */
public final class Query {
    /** No parameters. */
    public static final Query NONE = new Query(Map.of());

    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a query string or a form body.
     *
     * @param encoded the part after the question mark
     * @param known what may be given
     * @throws Problem 400 for what is unknown, repeated or broken
     */
    public static Query parse(String encoded, List<Parameter> known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = text(equals < 0 ? pair : pair.substring(0, equals), "");
                require(known, name);
                String value = equals < 0 ? "" : text(pair.substring(equals + 1), name);
                if (values.put(name, value) != null) {
                    throw Problem.parameter(name, "The parameter " + name + " is given more than once; give it once.");
                }
            }
        }
        return new Query(values);
    }

    /**
     * Parameters that came in another form.
     *
     * @throws Problem 400 for what is unknown
     */
    public static Query of(Map<String, String> values, List<Parameter> known) {
        values.keySet().forEach(name -> require(known, name));
        return new Query(Map.copyOf(values));
    }

    /** These parameters and those; none may be in both. */
    public Query and(Query other) {
        Map<String, String> both = new LinkedHashMap<>(values);
        other.values.forEach((name, value) -> {
            if (both.put(name, value) != null) {
                throw Problem.parameter(name, "The parameter " + name + " is given more than once; give it once.");
            }
        });
        return new Query(both);
    }

    /** These parameters without one of them. */
    public Query without(Parameter parameter) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        rest.remove(parameter.name());
        return new Query(rest);
    }

    /** One parameter of a query string, if it is there once and can be read; whatever else it holds. */
    public static Optional<String> find(String encoded, String name) {
        List<String> found = Stream.of(encoded.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .toList();
        return found.size() == 1 ? Percent.decode(found.get(0)) : Optional.empty();
    }

    /** The value of a parameter, if it was given. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * Whether a switch is set: by its name alone or by {@code true}.
     *
     * @throws Problem 400 for another value than {@code true} or {@code false}
     */
    public boolean flag(String name) {
        return get(name)
                .map(value -> switch (value) {
                    case "", "true", "1" -> true;
                    case "false", "0" -> false;
                    default ->
                        throw Problem.parameter(
                                name,
                                "The parameter " + name + " is a switch; give it without a value, or true or false.");
                })
                .orElse(false);
    }

    /**
     * A whole number.
     *
     * @throws Problem 400 for anything but digits from {@code least} to {@code most}
     */
    public int number(String name, int least, int most, int standard) {
        return get(name).map(value -> number(name, value, least, most)).orElse(standard);
    }

    private static int number(String name, String value, int least, int most) {
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Problem.parameter(
                name, "The parameter " + name + " is a whole number from " + least + " to " + most + ".");
    }

    private static void require(List<Parameter> known, String name) {
        if (known.stream().noneMatch(parameter -> parameter.name().equals(name))) {
            String names = String.join(
                    ", ", known.stream().map(Parameter::name).sorted().toList());
            throw Problem.parameter(
                    name,
                    "There is no such parameter here; "
                            + (names.isEmpty() ? "this address takes none." : "this address takes " + names + "."));
        }
    }

    private static String text(String encoded, String name) {
        return Percent.decode(encoded)
                .orElseThrow(() -> Problem.parameter(
                        name,
                        "The parameter " + name + " is not encoded rightly; send UTF-8 with each"
                                + " reserved character as a percent sign and two hexadecimal digits."));
    }
}
