package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RestTest {
    private static final long SECOND = 1_000_000_000L;

    private final Rest rest = new Rest();

    @Test
    void whoIsAskedAndCollectsIsBusy() {
        for (int second = 0; second < 100; second++) {
            assertFalse(rest.is(10, second / 15, second * SECOND), "at " + second);
        }
    }

    @Test
    void whoIsNotAskedIsAtRest() {
        assertFalse(rest.is(19_999, 1, 0));
        assertTrue(rest.is(20_000, 2, SECOND));
    }

    @Test
    void whoIsOnlyLookedAtIsAtRest() {
        assertFalse(rest.is(0, 7, 0));
        assertFalse(rest.is(0, 7, 19 * SECOND));
        assertTrue(rest.is(0, 7, 20 * SECOND));
        assertFalse(rest.is(0, 8, 21 * SECOND));
    }
}
