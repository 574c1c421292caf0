package dev.lectern.http.range;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * What tells one state of a representation from another (RFC 9110, section 8.8).
 *
 * @param tag a strong entity tag with its quotes
 * @param modified when it last changed, where that is known
 */
public record Validators(String tag, Optional<Instant> modified) {
    /** IMF-fixdate: RFC 1123's form with two digits for the day, always GMT. */
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public Validators {
        if (tag.length() < 2 || !tag.startsWith("\"") || !tag.endsWith("\"")) {
            throw new IllegalArgumentException("An entity tag has quotes: " + tag);
        }
        modified = modified.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** A tag of these characters alone, without a date. */
    public static Validators of(String opaque) {
        return new Validators('"' + opaque + '"', Optional.empty());
    }

    /** The value of {@code Last-Modified}, where it is known. */
    public Optional<String> lastModified() {
        return modified.map(Validators::format);
    }

    /** An instant as a date of HTTP. */
    public static String format(Instant instant) {
        return IMF_FIXDATE.format(instant);
    }

    /** A date of HTTP; empty when it is none. Only the one form that senders may generate is understood. */
    public static Optional<Instant> parse(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip(), Instant::from));
        } catch (java.time.format.DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
