package dev.lectern.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;

/** Markdown. */
class MarkdownFuzz {
    @FuzzTest(maxDuration = "2m")
    void reads(byte[] data) {
        Target.MARKDOWN.read(data);
    }

    @AfterAll
    static void tell() {
        Target.MARKDOWN.tell();
    }
}
