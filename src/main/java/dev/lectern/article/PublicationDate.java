package dev.lectern.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The forms of ISO 8601 in which an article may say when it was published: a day, a moment, a month or a year. */
public final class PublicationDate {
    private static final List<Function<String, Instant>> FORMS = List.of(
            written -> LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant(),
            written -> OffsetDateTime.parse(written).toInstant(),
            written -> LocalDateTime.parse(written).toInstant(ZoneOffset.UTC),
            written -> YearMonth.parse(written)
                    .atDay(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant(),
            written -> Year.parse(written).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());

    private PublicationDate() {}

    /** The moment at which what is written begins, in UTC where it names no other offset; empty when it has no such form. */
    public static Optional<Instant> read(String written) {
        for (Function<String, Instant> form : FORMS) {
            try {
                return Optional.of(form.apply(written));
            } catch (DateTimeException e) {
                // another form may fit
            }
        }
        return Optional.empty();
    }
}
