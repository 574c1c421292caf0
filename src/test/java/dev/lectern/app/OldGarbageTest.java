package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OldGarbageTest {
    private static final long MEBIBYTE = 1L << 20;
    private static final long SECOND = 1_000_000_000L;

    private final OldGarbage garbage = new OldGarbage();

    @Test
    void littleIsNeverCollected() {
        assertFalse(garbage.due(30 * MEBIBYTE, 10_000, 0));
        assertFalse(garbage.due(93 * MEBIBYTE, 10_000, 1000 * SECOND));
    }

    @Test
    void muchIsCollectedInTheNextQuietMoment() {
        assertFalse(garbage.due(30 * MEBIBYTE, 0, 0));
        assertFalse(garbage.due(94 * MEBIBYTE, 0, SECOND));
        assertFalse(garbage.due(94 * MEBIBYTE, 99, 2 * SECOND));
        assertTrue(garbage.due(94 * MEBIBYTE, 100, 3 * SECOND));
    }

    @Test
    void muchIsCollectedAfterAWhileWithoutAQuietMoment() {
        assertFalse(garbage.due(0, 0, 0));
        assertFalse(garbage.due(300 * MEBIBYTE, 0, 10 * SECOND));
        assertFalse(garbage.due(300 * MEBIBYTE, 0, 19 * SECOND));
        assertTrue(garbage.due(300 * MEBIBYTE, 0, 20 * SECOND));
    }

    @Test
    void whatIsLeftAfterACollectionIsNeeded() {
        assertFalse(garbage.due(30 * MEBIBYTE, 1000, 0));
        assertTrue(garbage.due(200 * MEBIBYTE, 1000, SECOND));
        garbage.collected(180 * MEBIBYTE);
        assertFalse(garbage.due(200 * MEBIBYTE, 1000, 2 * SECOND));
        assertTrue(garbage.due(244 * MEBIBYTE, 1000, 3 * SECOND));
    }

    @Test
    void itIsKnownWhenSomebodyElseHasCollected() {
        assertFalse(garbage.due(60 * MEBIBYTE, 0, 0));
        assertFalse(garbage.due(20 * MEBIBYTE, 0, SECOND));
        assertTrue(garbage.due(84 * MEBIBYTE, 100, 2 * SECOND));
    }
}
