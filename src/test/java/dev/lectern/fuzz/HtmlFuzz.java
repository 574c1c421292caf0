package dev.lectern.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** HTML. */
class HtmlFuzz {
    @FuzzTest(maxDuration = "2m")
    void reads(byte[] data) {
        Target.HTML.read(data);
    }
}
