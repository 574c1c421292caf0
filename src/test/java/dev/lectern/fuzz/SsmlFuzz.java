package dev.lectern.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;

/** SSML. */
class SsmlFuzz {
    @FuzzTest(maxDuration = "2m")
    void reads(byte[] data) {
        Target.SSML.read(data);
    }

    @AfterAll
    static void tell() {
        Target.SSML.tell();
    }
}
