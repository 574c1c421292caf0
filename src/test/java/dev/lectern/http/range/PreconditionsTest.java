package dev.lectern.http.range;

import static dev.lectern.http.range.Preconditions.Verdict.FAILED;
import static dev.lectern.http.range.Preconditions.Verdict.NOT_MODIFIED;
import static dev.lectern.http.range.Preconditions.Verdict.PROCEED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110, section 13, with a file of the tag "a" that changed on the first of November. */
class PreconditionsTest {
    private static final Validators NOW =
            new Validators("\"a\"", Optional.of(Instant.parse("2026-11-01T00:00:00.700Z")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\" | true",
                "\"b\" | false",
                "W/\"a\" | false",
                "a | false",
                "Sun, 01 Nov 2026 00:00:00 GMT | true",
                "Sun, 01 Nov 2026 00:00:01 GMT | false",
                "Sat, 31 Oct 2026 23:59:59 GMT | false",
                "yesterday | false"
            })
    void ifRange(String field, boolean holds) {
        Preconditions conditions = of(null, null, null, null, field);
        assertEquals(holds, conditions.rangeHolds(NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\" | true", "W/\"a\" | true", "\"b\", \"a\" | true", "\"b\",W/\"a\" | true", "* | true",
                "\"b\" | false", "a | false", "\"a,b\" | false", "\"b\",\"c\" | false", "\" | false"
            })
    void ifNoneMatch(String field, boolean has) {
        Preconditions conditions = of(null, null, field, null, null);
        assertEquals(has ? NOT_MODIFIED : PROCEED, conditions.weigh(Optional.of(NOW), true));
        assertEquals(has ? FAILED : PROCEED, conditions.weigh(Optional.of(NOW), false));
        assertEquals(PROCEED, conditions.weigh(Optional.empty(), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"a\" | true", "W/\"a\" | false", "\"b\", \"a\" | true", "* | true", "\"b\" | false"})
    void ifMatch(String field, boolean holds) {
        Preconditions conditions = of(field, null, null, null, null);
        assertEquals(holds ? PROCEED : FAILED, conditions.weigh(Optional.of(NOW), false));
        assertEquals(FAILED, conditions.weigh(Optional.empty(), false));
    }

    @Test
    void datesCountOnlyWhereNoTagIsGiven() {
        String before = "Sat, 31 Oct 2026 23:59:59 GMT";
        String after = "Sun, 01 Nov 2026 00:00:00 GMT";
        assertEquals(NOT_MODIFIED, of(null, null, null, after, null).weigh(Optional.of(NOW), true));
        assertEquals(PROCEED, of(null, null, null, before, null).weigh(Optional.of(NOW), true));
        assertEquals(PROCEED, of(null, null, "\"b\"", after, null).weigh(Optional.of(NOW), true));
        assertEquals(FAILED, of(null, before, null, null, null).weigh(Optional.of(NOW), true));
        assertEquals(PROCEED, of(null, after, null, null, null).weigh(Optional.of(NOW), true));
        assertEquals(PROCEED, of("\"a\"", before, null, null, null).weigh(Optional.of(NOW), true));
    }

    private static Preconditions of(String match, String unmodified, String noneMatch, String modified, String range) {
        return new Preconditions(
                Optional.ofNullable(match),
                Optional.ofNullable(unmodified),
                Optional.ofNullable(noneMatch),
                Optional.ofNullable(modified),
                Optional.ofNullable(range));
    }
}
