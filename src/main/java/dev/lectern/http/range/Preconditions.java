package dev.lectern.http.range;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conditions that a request sets (RFC 9110, section 13). Fields that came on several lines are joined by commas.
 *
 * @param ifMatch value of the field, if it was sent; likewise the others
 */
public record Preconditions(
        Optional<String> ifMatch,
        Optional<String> ifUnmodifiedSince,
        Optional<String> ifNoneMatch,
        Optional<String> ifModifiedSince,
        Optional<String> ifRange) {
    /** What follows from them. */
    public enum Verdict {
        /** Do what is asked. */
        PROCEED,
        /** 304: the client has it. */
        NOT_MODIFIED,
        /** 412: it is not what the client thinks. */
        FAILED
    }

    /**
     * Weighs the conditions in the order of RFC 9110, 13.2.2.
     *
     * @param current the present state, empty when there is nothing yet
     * @param reading whether the method is GET or HEAD
     */
    public Verdict weigh(Optional<Validators> current, boolean reading) {
        if (ifMatch.isPresent()) {
            if (!matches(ifMatch.get(), current, true)) {
                return Verdict.FAILED;
            }
        } else if (changedSince(ifUnmodifiedSince, current).orElse(false)) {
            return Verdict.FAILED;
        }
        if (ifNoneMatch.isPresent()) {
            if (matches(ifNoneMatch.get(), current, false)) {
                return reading ? Verdict.NOT_MODIFIED : Verdict.FAILED;
            }
        } else if (reading && !changedSince(ifModifiedSince, current).orElse(true)) {
            return Verdict.NOT_MODIFIED;
        }
        return Verdict.PROCEED;
    }

    /** Whether a {@code Range} is to be honoured: there is no {@code If-Range}, or it names the present state. */
    public boolean rangeHolds(Validators current) {
        if (ifRange.isEmpty()) {
            return true;
        }
        String value = ifRange.get().strip();
        if (value.startsWith("\"")) {
            return value.equals(current.tag());
        }
        return !value.startsWith("W/")
                && current.modified().isPresent()
                && Validators.parse(value).equals(current.modified());
    }

    /** Whether it changed after the date; empty where there is no date to compare with. */
    private static Optional<Boolean> changedSince(Optional<String> date, Optional<Validators> current) {
        Optional<Instant> modified = current.flatMap(Validators::modified);
        Optional<Instant> since = date.flatMap(Validators::parse);
        if (modified.isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(modified.get().isAfter(since.get()));
    }

    private static boolean matches(String field, Optional<Validators> current, boolean strongly) {
        if (current.isEmpty()) {
            return false;
        }
        if (field.strip().equals("*")) {
            return true;
        }
        for (String tag : tags(field)) {
            String compared = !strongly && tag.startsWith("W/") ? tag.substring(2) : tag;
            if (compared.equals(current.get().tag())) {
                return true;
            }
        }
        return false;
    }

    /** The entity tags of a list; a comma inside the quotes is part of the tag. */
    private static List<String> tags(String field) {
        List<String> tags = new ArrayList<>();
        int at = 0;
        while (at < field.length()) {
            int open = field.indexOf('"', at);
            int close = open < 0 ? -1 : field.indexOf('"', open + 1);
            if (close < 0) {
                break;
            }
            boolean weak = open >= 2 && field.startsWith("W/", open - 2);
            tags.add((weak ? "W/" : "") + field.substring(open, close + 1));
            at = close + 1;
        }
        return tags;
    }
}
