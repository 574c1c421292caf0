package dev.lectern.page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that begin on the page of one short article, at its first word, and leave nothing behind in the browser. */
@ExtendWith(Stage.class)
abstract class AtTheLamp {
    static final String LAMP = "the-lamp-on-the-desk";
    static final String PAUSED = "return document.querySelector('#audio').paused";

    @BeforeEach
    void openTheArticle(RunningLectern lectern, Chromium page) {
        page.size(1280, 860);
        page.readFresh(lectern, LAMP + "#at=0");
    }

    @AfterEach
    void leaveNothing(Chromium page) {
        page.script("document.querySelector('#audio').pause(); localStorage.clear(); sessionStorage.clear()");
    }
}
