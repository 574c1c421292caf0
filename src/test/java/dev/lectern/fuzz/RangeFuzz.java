package dev.lectern.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;

/** Range header fields. */
class RangeFuzz {
    @FuzzTest(maxDuration = "2m")
    void reads(byte[] data) {
        Target.RANGE.read(data);
    }

    @AfterAll
    static void tell() {
        Target.RANGE.tell();
    }
}
