package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Signs that have a name: mathematics, currencies without a sum, {@code &}, {@code §}, arrows. */
final class Symbol implements Rule {
    private static final Map<String, String> NAMES = Table.pairs("symbols.tsv");
    private static final int MOST_NAME_WORDS = 6;

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.MARK, Start.OTHER);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (dotName(scan, at)) {
            reading.say(at, at + 1, "symbol", "dot");
            return at + 1;
        }
        boolean doubled = scan.at(at + 1) == scan.at(at) && scan.at(at + 2) != scan.at(at);
        if (doubled && "\u00A7\u00B6".indexOf(scan.at(at)) >= 0) {
            reading.say(at, at + 2, "symbol", scan.at(at) == '\u00A7' ? "sections" : "paragraphs");
            return at + 2;
        }
        String name = line(scan, at) ? "" : NAMES.getOrDefault(Character.toString(scan.at(at)), "");
        if (!name.isEmpty()) {
            reading.say(at, at + 1, "symbol", name);
            return at + 1;
        }
        return scan.at(at) < 0x80 || Silent.is(scan.at(at)) ? at : unnamed(scan, at, reading);
    }

    /** A full stop right before a name: {@code .NET}. */
    private static boolean dotName(Scan scan, int at) {
        return scan.at(at) == '.' && at > 0 && scan.blank(at - 1) && scan.letter(at + 1) && scan.letter(at + 2);
    }

    /** Three or more of one sign draw a line. */
    private static boolean line(Scan scan, int at) {
        char sign = scan.at(at);
        boolean before = scan.at(at - 1) == sign;
        boolean after = scan.at(at + 1) == sign;
        return (before && (after || scan.at(at - 2) == sign)) || (after && scan.at(at + 2) == sign);
    }

    /** What has no name in the table has one in Unicode; what has none there cannot be read. */
    private static int unnamed(Scan scan, int at, Reading reading) {
        int point = scan.point(at);
        int end = at + Character.charCount(point);
        String words = spoken(point);
        if (words.isEmpty()) {
            reading.pass(at, end, "unreadable");
        } else {
            reading.say(at, end, "symbol", words);
        }
        return end;
    }

    private static String spoken(int point) {
        int type = Character.getType(point);
        boolean sign =
                type == Character.MATH_SYMBOL || type == Character.OTHER_SYMBOL || type == Character.CURRENCY_SYMBOL;
        String name = sign ? Character.getName(point) : "";
        if (name == null || name.isEmpty()) {
            return "";
        }
        String[] words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").trim().split(" ");
        return words.length > MOST_NAME_WORDS ? "" : String.join(" ", words);
    }
}
