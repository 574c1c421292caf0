package dev.lectern.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;

/** Front matter. */
class FrontMatterFuzz {
    @FuzzTest(maxDuration = "2m")
    void reads(byte[] data) {
        Target.FRONT_MATTER.read(data);
    }

    @AfterAll
    static void tell() {
        Target.FRONT_MATTER.tell();
    }
}
