package dev.lectern.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What somebody might send to bring the parsers down. The bound is no measurement: a quadratic parser takes minutes. */
class HostileSourceTest {
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final int MANY = 50_000;

    @TestFactory
    Stream<DynamicTest> readsItAll() {
        List<DynamicTest> tests = new ArrayList<>();
        sources().forEach((name, source) -> {
            for (Format format : Format.values()) {
                tests.add(DynamicTest.dynamicTest(
                        name + " as " + format.word(),
                        () -> FixturesTest.assertSound(assertTimeoutPreemptively(BOUND, () -> read(format, source)))));
            }
        });
        return tests.stream();
    }

    private static Map<String, String> sources() {
        return Map.ofEntries(
                Map.entry("quotations in a line", ">".repeat(MANY) + " text\n" + "x\n".repeat(MANY)),
                Map.entry("lists in a line", "- ".repeat(MANY) + "text" + "\n".repeat(3 * MANY)),
                Map.entry("lists by indents", indents()),
                Map.entry("open brackets", "[".repeat(MANY) + "a" + "](x)".repeat(MANY)),
                Map.entry("open images", "![".repeat(MANY) + "a" + "](x)".repeat(MANY / 2)),
                Map.entry("emphasis", "*a **a ".repeat(MANY)),
                Map.entry("nested emphasis", "*a_".repeat(MANY) + "_b*".repeat(MANY)),
                Map.entry("backticks", backticks()),
                Map.entry("open tags", "<div>".repeat(MANY) + "text"),
                Map.entry("open inline tags", "<b><i><a href=#x><sup>".repeat(MANY / 4) + "text"),
                Map.entry("open tables", "<table><tr><td>".repeat(MANY / 8) + "text"),
                Map.entry("open lists", "<ul><li>".repeat(MANY / 2) + "text"),
                Map.entry("figures", "<figure><img alt=x>".repeat(MANY / 8)),
                Map.entry("half tags", "<a ".repeat(MANY)),
                Map.entry("comments", "<!-- ".repeat(MANY)),
                Map.entry("entities", "&#0;&#xD800;&#1;&#x110000;&amp".repeat(MANY / 10)),
                Map.entry("pipes", "|a".repeat(MANY) + "\n" + "|-".repeat(MANY) + "\n" + "|b\n".repeat(1000)),
                Map.entry("footnotes", "[^a]".repeat(MANY / 4) + "\n\n[^a]: " + "[^a]".repeat(MANY / 4)),
                Map.entry("many footnotes", footnotes()),
                Map.entry("inline footnotes", "^[a".repeat(MANY / 2) + "]".repeat(MANY / 2)),
                Map.entry("one word", "a".repeat(1_000_000)),
                Map.entry("controls", "\u0000\u0001\u0085\u2028\r\uFFFE\uD800".repeat(MANY)),
                Map.entry("html blocks", "<p>a\n\n".repeat(5_000)));
    }

    private static String indents() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            lines.append(" ".repeat(2 * i)).append("- x\n");
        }
        return lines + "\n".repeat(MANY);
    }

    private static String backticks() {
        StringBuilder ticks = new StringBuilder();
        for (int i = 1; i < 1000; i++) {
            ticks.append("`".repeat(i)).append('a');
        }
        return ticks.toString();
    }

    private static String footnotes() {
        StringBuilder notes = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            notes.append("[^")
                    .append(i)
                    .append("]\n\n[^u")
                    .append(i)
                    .append("]: x\n\n[^")
                    .append(i)
                    .append("]: y\n\n");
        }
        return notes.toString();
    }

    @TestFactory
    Stream<DynamicTest> refusesBadFrontMatter() {
        return Stream.of(
                        "title: !!javax.script.ScriptEngineManager [x]",
                        "a: &a [1]\nb: *a",
                        "a: " + "[".repeat(30_000),
                        "a: " + "{a: ".repeat(10_000),
                        "a:\n " + "- ".repeat(30_000),
                        "a: 1\na: 2",
                        "title: \"open",
                        "title: a: b",
                        "a: " + "x".repeat(70_000),
                        "lexicon: word",
                        "lexicon:\n  a: [b]",
                        "published: yesterday",
                        "source: javascript:alert(1)",
                        "title: " + "x".repeat(501),
                        "language: not a language")
                .map(yaml -> DynamicTest.dynamicTest(
                        yaml.substring(0, Math.min(40, yaml.length())),
                        () -> assertThrows(
                                ArticleException.class, () -> read(Format.PLAIN, "---\n" + yaml + "\n---\nText."))));
    }

    @Test
    void survivesMutations() {
        Random random = new Random(20260309);
        String[] pieces = {
            "# ",
            "> ",
            "- ",
            "1. ",
            "\n",
            "\n\n",
            "    ",
            "`",
            "```\n",
            "*",
            "_",
            "[",
            "](",
            ")",
            "![",
            "[^1]",
            "[^1]: ",
            "|",
            "|-|-|\n",
            "<p>",
            "</p>",
            "<li>",
            "<table>",
            "<td>",
            "<pre>",
            "<sup>",
            "</sup>",
            "<q>",
            "<aside>",
            "</",
            "&lt;",
            "\u0000",
            "\r",
            "\uD83D",
            "\uDE00",
            "\u00A0",
            "word",
            "ü",
            "---\n",
            "key: ",
            "<br>",
            "<figure>",
            "<figcaption>"
        };
        for (int round = 0; round < 2000; round++) {
            StringBuilder source = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                source.append(pieces[random.nextInt(pieces.length)]);
            }
            for (Format format : Format.values()) {
                try {
                    FixturesTest.assertSound(read(format, source.toString()));
                } catch (ArticleException e) {
                    assertEquals(ArticleException.Reason.BAD_METADATA, e.reason(), source.toString());
                }
            }
        }
    }

    private static Article read(Format format, String source) {
        return new ArticleReader().read("a", "a", format, source, Instant.EPOCH);
    }
}
