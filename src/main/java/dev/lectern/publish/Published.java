package dev.lectern.publish;

import dev.lectern.article.Article;
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

/** When an article counts as published: as its front matter says, in UTC where that does not, else when its file changed. */
public final class Published {
    private static final List<Function<String, Instant>> FORMS = List.of(
            written -> LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant(),
            written -> OffsetDateTime.parse(written).toInstant(),
            written -> LocalDateTime.parse(written).toInstant(ZoneOffset.UTC),
            written -> YearMonth.parse(written)
                    .atDay(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant(),
            written -> Year.parse(written).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());

    private Published() {}

    /** The moment. */
    public static Instant of(Article article) {
        return article.published().flatMap(Published::read).orElse(article.updated());
    }

    private static Optional<Instant> read(String written) {
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
