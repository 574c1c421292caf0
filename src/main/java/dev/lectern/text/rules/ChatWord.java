package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Short forms of chat that stand alone between words, {@code idk}, {@code btw}; inside names they are letters. */
final class ChatWord implements Rule {
    private static final Map<String, String> SAID = Table.pairs("chat.tsv");
    private static final int LONGEST = 4;

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int end = at;
        while (end - at <= LONGEST && (scan.letter(end) || scan.digit(end))) {
            end++;
        }
        if (end - at > LONGEST || end - at < 2 || !free(scan, at - 1, "(\"'") || !free(scan, end, ".,;:!?)\"'")) {
            return at;
        }
        String words = SAID.getOrDefault(scan.text(at, end), "");
        if (words.isEmpty() || (!scan.blank(end) && !scan.blank(end + 1) && scan.letter(end + 1))) {
            return at;
        }
        reading.say(at, end, "saying", words);
        return end;
    }

    private static boolean free(Scan scan, int at, String marks) {
        return scan.blank(at) || marks.indexOf(scan.at(at)) >= 0;
    }
}
