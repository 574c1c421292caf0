package dev.lectern.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Front matter. */
class FrontMatterFuzz {
    @FuzzTest(maxDuration = "2m")
    void reads(byte[] data) {
        Target.FRONT_MATTER.read(data);
    }
}
