package dev.lectern.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** SSML. */
class SsmlFuzz {
    @FuzzTest(maxDuration = "2m")
    void reads(byte[] data) {
        Target.SSML.read(data);
    }
}
