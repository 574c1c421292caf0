package dev.lectern.text;

import java.util.Random;

/** Makes texts of the pieces that rules are about, glued together without sense. */
final class RandomTexts {
    private static final String[] PIECES = {
        "the",
        "Word",
        "NATO",
        "don't",
        "U.S.",
        "Henry",
        "VIII",
        "St.",
        "Dr.",
        "No.",
        "a",
        "A",
        "I",
        "p.m.",
        "May",
        "Sept.",
        "5",
        "12",
        "2020",
        "1,234",
        "0.5",
        "00",
        "123456789012",
        "$",
        "\u00A3",
        "\u20AC",
        "%",
        "km",
        "m\u00B2",
        "\u00B0C",
        "bn",
        "million",
        ":",
        "-",
        "\u2013",
        "\u2014",
        "/",
        ".",
        ",",
        "(",
        ")",
        "[",
        "]",
        "\"",
        "'",
        "\u2019",
        "\u201C",
        "@",
        "#",
        "&",
        "+",
        "=",
        "<",
        ">",
        "*",
        "~",
        "\u2026",
        "\u00BD",
        "\u2082",
        "\u2076",
        "\u03B1",
        "\u041C\u0438\u0440",
        "\u4F60\u597D",
        "\uD83D\uDC4D\uD83C\uDFFD",
        "\u2764\uFE0F",
        "\uD83C",
        "\uDC4D",
        "e\u0301",
        "\u00E9",
        "\u0141",
        "\uFB01",
        "\u00AD",
        "\u200B",
        "\u00A0",
        "\uFF21",
        "\uFF15",
        "\u2167",
        "\u3392",
        "\u0663",
        "http://",
        "www.",
        ".com",
        "x",
        "s",
        "th",
        "st",
        "\n",
        "\t",
        "\u0000",
        "\uE000",
        "\u2122",
        "\u20DD",
        "\u0301",
        "XIV",
        "mRNA",
        "iPhone",
        "COVID-19",
        "\uD835\uDD38",
        "\u2460",
        "\u00B5",
        "\u2033",
        "\u1EA0",
        "\u0130",
        "\u01C4",
        "\uFDFA"
    };

    private RandomTexts() {}

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(14);
        for (int i = 0; i < pieces; i++) {
            text.append(piece(random)).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String piece(Random random) {
        if (random.nextInt(8) == 0) {
            int point = random.nextInt(0x3000);
            return Character.toString(point);
        }
        return PIECES[random.nextInt(PIECES.length)];
    }
}
