package dev.lectern.http.range;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a {@code Range} field as RFC 9110, section 14, says. What is malformed, of another unit, or more than a server
 * need bear is as if it had not been sent.
 */
public final class ByteRanges {
    /** A field with more ranges is ignored (RFC 9110, 14.2, and its section 17.15 on denial of service). */
    public static final int MOST = 50;

    private static final String UNIT = "bytes=";

    private ByteRanges() {}

    /**
     * What of a file of {@code length} bytes is asked for.
     *
     * @param field the value of the {@code Range} field
     */
    public static Selection select(String field, long length) {
        Optional<List<String>> specs = specs(field);
        if (specs.isEmpty()) {
            return Selection.WHOLE;
        }
        List<ByteRange> satisfiable = new ArrayList<>();
        for (String spec : specs.get()) {
            Spec range = Spec.parse(spec);
            if (!range.valid()) {
                return Selection.WHOLE;
            }
            range.in(length).ifPresent(satisfiable::add);
        }
        if (satisfiable.isEmpty()) {
            return Selection.UNSATISFIABLE;
        }
        return bearable(satisfiable, length) ? Selection.of(satisfiable) : Selection.WHOLE;
    }

    /** Together the parts may not be larger than the file: overlaps are no means to make much out of little. */
    private static boolean bearable(List<ByteRange> ranges, long length) {
        long sum = 0;
        for (ByteRange range : ranges) {
            sum += range.length();
            if (sum > length) {
                return false;
            }
        }
        return true;
    }

    /** The single range specs, empty when the field is none of ours or has too many. */
    private static Optional<List<String>> specs(String field) {
        String value = field.strip();
        if (!value.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
            return Optional.empty();
        }
        List<String> specs = new ArrayList<>();
        int at = UNIT.length();
        while (at <= value.length()) {
            int comma = value.indexOf(',', at);
            int end = comma < 0 ? value.length() : comma;
            String spec = trim(value.substring(at, end));
            if (!spec.isEmpty()) {
                specs.add(spec);
            }
            if (specs.size() > MOST) {
                return Optional.empty();
            }
            at = end + 1;
        }
        return specs.isEmpty() ? Optional.empty() : Optional.of(specs);
    }

    /** Optional white space is spaces and tabs alone (RFC 9110, 5.6.3). */
    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }

    /** One range as written: {@code first-last}, {@code first-} or {@code -suffix}. */
    private record Spec(OptionalLong first, OptionalLong last, boolean wellFormed) {
        private static final Spec MALFORMED = new Spec(OptionalLong.empty(), OptionalLong.empty(), false);

        static Spec parse(String text) {
            int dash = text.indexOf('-');
            if (dash < 0) {
                return MALFORMED;
            }
            String before = text.substring(0, dash);
            String after = text.substring(dash + 1);
            if (!digits(before) || !digits(after)) {
                return MALFORMED;
            }
            return new Spec(number(before), number(after), true);
        }

        boolean valid() {
            if (!wellFormed || (first.isEmpty() && last.isEmpty())) {
                return false;
            }
            return first.isEmpty() || last.isEmpty() || last.getAsLong() >= first.getAsLong();
        }

        Optional<ByteRange> in(long length) {
            long from = first.orElseGet(() -> Math.max(0, length - last.getAsLong()));
            long to = first.isEmpty() || last.isEmpty() || last.getAsLong() >= length ? length : last.getAsLong() + 1;
            return from < to ? Optional.of(new ByteRange(from, to)) : Optional.empty();
        }

        private static boolean digits(String text) {
            return text.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        /** Numbers beyond a long are beyond every file: the largest long stands for them. */
        private static OptionalLong number(String digits) {
            if (digits.isEmpty()) {
                return OptionalLong.empty();
            }
            try {
                return OptionalLong.of(Long.parseLong(digits));
            } catch (NumberFormatException beyondLong) {
                return OptionalLong.of(Long.MAX_VALUE);
            }
        }
    }
}
