package dev.lectern.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;

/** The way from a text to the words that are spoken for it. */
class FrontEndFuzz {
    @FuzzTest(maxDuration = "2m")
    void reads(byte[] data) {
        Target.FRONT_END.read(data);
    }

    @AfterAll
    static void tell() {
        Target.FRONT_END.tell();
    }
}
