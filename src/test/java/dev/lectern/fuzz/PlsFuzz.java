package dev.lectern.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Lexicons. */
class PlsFuzz {
    @FuzzTest(maxDuration = "2m")
    void reads(byte[] data) {
        Target.PLS.read(data);
    }
}
