package dev.lectern.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;

/** Lexicons. */
class PlsFuzz {
    @FuzzTest(maxDuration = "2m")
    void reads(byte[] data) {
        Target.PLS.read(data);
    }

    @AfterAll
    static void tell() {
        Target.PLS.tell();
    }
}
