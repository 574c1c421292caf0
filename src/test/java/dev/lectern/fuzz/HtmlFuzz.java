package dev.lectern.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;

/** HTML. */
class HtmlFuzz {
    @FuzzTest(maxDuration = "2m")
    void reads(byte[] data) {
        Target.HTML.read(data);
    }

    @AfterAll
    static void tell() {
        Target.HTML.tell();
    }
}
