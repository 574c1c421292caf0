package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page names all modules that its script brings along, so that none is found only when another has come. */
@ExtendWith(Stage.class)
class ModulesTest {
    private static final String LOADED = """
            return JSON.stringify(performance.getEntriesByType('resource').map(({name}) => name)
                .filter((name) => name.endsWith('.js')).sort());
            """;

    private static final String NAMED = """
            return JSON.stringify([...document.querySelectorAll('script[src], link[rel=modulepreload]')]
                .map((element) => element.src ?? element.href).sort());
            """;

    private static final String ASKED = """
            return JSON.stringify(performance.getEntriesByType('resource')
                .filter(({ name, transferSize }) => /assets.*(js|css)$/.test(name) && transferSize > 0).map(({ name }) => name));
            """;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/read/the-lamp-on-the-desk"})
    void noModuleIsFoundLate(String path, RunningLectern lectern, Chromium page) throws Exception {
        page.open(lectern.at(path));
        page.until("return document.readyState === 'complete'");
        JsonNode loaded = page.json(LOADED);
        assertTrue(loaded.size() > 5, loaded.toString());
        assertEquals(loaded, page.json(NAMED));
    }

    @Test
    void aSecondVisitAsksForNoFileOfThePagesAgain(RunningLectern lectern, Chromium page) throws Exception {
        for (String path : new String[] {"/read/how-to-bake-at-altitude", "/read/the-lamp-on-the-desk"}) {
            page.open(lectern.at(path));
            page.until("return document.readyState === 'complete'");
        }
        assertTrue(page.number("document.querySelectorAll('link[rel=modulepreload]').length") > 5);
        assertEquals("[]", page.json(ASKED).toString());
    }
}
