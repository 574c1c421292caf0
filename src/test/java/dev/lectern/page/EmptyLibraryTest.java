package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who comes first finds nothing yet, and is told what to do. */
@ExtendWith(Stage.class)
class EmptyLibraryTest {
    @Test
    void anEmptyLibraryOffersToAddTheFirstArticle(@TempDir Path folder, Chromium page) throws Exception {
        try (RunningLectern lectern = RunningLectern.start(folder)) {
            page.size(1280, 860);
            page.open(lectern.at("/"));
            page.until("return document.querySelector('#shelf-state button') !== null");
            assertTrue(page.text("#shelf-state").contains("Add an article"));
            assertEquals(List.of(), Axe.violations(page));
            page.screenshot("library-empty");
            page.one("#shelf-state button").click();
            page.until("return document.querySelector('#add').open && document.activeElement.id === 'paste-text'");
        }
    }
}
