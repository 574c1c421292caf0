package dev.lectern.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Markdown. */
class MarkdownFuzz {
    @FuzzTest(maxDuration = "2m")
    void reads(byte[] data) {
        Target.MARKDOWN.read(data);
    }
}
