package dev.lectern.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void keepsPlacesOverARestart() {
        Places.open(file(), CLOCK).put(article("Ten units."), 4, true, OptionalDouble.of(2.5));
        assertEquals(
                Optional.of(new Place(4, true, OptionalDouble.of(2.5), NOON)),
                Places.open(file(), CLOCK).find(article("Ten units.")));
    }

    @Test
    void refusesAPlaceOutsideTheText() {
        Places places = Places.open(file(), CLOCK);
        assertEquals(10, places.put(article("Ten units."), 10, false, UNKNOWN).at());
        for (int at : new int[] {-1, 11}) {
            ArticleException e =
                    assertThrows(ArticleException.class, () -> places.put(article("Ten units."), at, false, UNKNOWN));
            assertEquals(Optional.of("at"), e.parameter());
        }
        assertEquals(10, places.find(article("Ten units.")).orElseThrow().at());
    }

    @Test
    void beginsAnewWhereAnEditTookThePlaceAway() {
        Places places = Places.open(file(), CLOCK);
        places.put(article("Ten units."), 8, false, UNKNOWN);
        assertEquals(
                8, places.find(article("More than ten units.")).orElseThrow().at());
        assertEquals(0, places.find(article("Five.")).orElseThrow().at());
    }

    @Test
    void forgetsHowLongIsLeftWhenTheArticleChanges() {
        Places places = Places.open(file(), CLOCK);
        places.put(article("Ten units."), 8, false, OptionalDouble.of(2.5));
        Article later = new ArticleReader().read("a", "a", Format.PLAIN, "Ten units more.", NOON.plusSeconds(1));
        assertEquals(Optional.of(new Place(8, false, UNKNOWN, NOON)), places.find(later));
    }

    @Test
    void forgets() {
        Places places = Places.open(file(), CLOCK);
        places.put(article("Ten units."), 8, false, UNKNOWN);
        places.forget("a");
        assertEquals(Optional.empty(), places.find(article("Ten units.")));
        assertEquals(Optional.empty(), Places.open(file(), CLOCK).find(article("Ten units.")));
    }

    @Test
    void forgetsEvenWhereThatCannotBeStored() throws IOException {
        Places places = Places.open(file(), CLOCK);
        places.put(article("Ten units."), 8, false, UNKNOWN);
        Files.delete(file());
        Files.delete(file().resolveSibling("places.json.lock"));
        Files.delete(file().getParent());
        places.forget("a");
        assertEquals(Optional.empty(), places.find(article("Ten units.")));
    }

    @Test
    void putsADamagedFileAside() throws IOException {
        for (String damage : new String[] {"{\"a\":{\"at\":", "{\"a\":{\"at\":1}}", "{\"a\":7}", "", "[]"}) {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), damage);
            Places places = Places.open(file(), CLOCK);
            assertEquals(Optional.empty(), places.find(article("Ten units.")), damage);
            places.put(article("Ten units."), 1, false, UNKNOWN);
        }
        assertTrue(Files.exists(file().resolveSibling("places.json.damaged")));
    }

    private Path file() {
        return folder.resolve("store").resolve("places.json");
    }

    private static Article article(String text) {
        return new ArticleReader().read("a", "a", Format.PLAIN, text, Instant.EPOCH);
    }
}
