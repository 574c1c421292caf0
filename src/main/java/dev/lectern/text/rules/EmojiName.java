package dev.lectern.text.rules;

import dev.lectern.text.fold.Emoji;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Emoji by their short names in English from Unicode's Common Locale Data Repository. */
final class EmojiName implements Rule {
    private static final Map<String, String> NAMES = Table.pairs("emoji.tsv");
    private static final String[] TONES =
            ("light skin tone;medium light skin tone;medium skin tone;medium dark skin tone;" + "dark skin tone")
                    .split(";");
    private static final int FIRST_TONE = 0x1F3FB;
    private static final int LAST_TONE = 0x1F3FF;
    private static final int MOST_UNITS = 40;

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.OTHER, Start.DIGIT, Start.MARK);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (scan.at(at) < 0x80 && scan.at(at + 1) != '\uFE0F' && scan.at(at + 1) != '\u20E3') {
            return at;
        }
        if (scan.at(at) >= 0x80 && !Emoji.mayContain(scan.point(at))) {
            return at;
        }
        int run = runEnd(scan, at);
        for (int end = run; end > at; end--) {
            String name = name(scan.text(at, end));
            if (!name.isEmpty()) {
                int whole = trailing(scan, end);
                reading.say(at, whole, "emoji", name);
                return whole;
            }
        }
        return at;
    }

    /** The end of the longest sequence that could be one emoji: joined, toned, a flag, a keycap. */
    private static int runEnd(Scan scan, int at) {
        int end = next(scan, at);
        if (flagLetter(scan.point(at))) {
            return end < scan.length() && flagLetter(scan.point(end)) ? next(scan, end) : end;
        }
        boolean joined = false;
        while (end < scan.length() && end - at < MOST_UNITS && (joined || modifies(scan.point(end)))) {
            joined = scan.at(end) == '\u200D';
            end = next(scan, end);
        }
        return end;
    }

    private static int next(Scan scan, int at) {
        return at + Character.charCount(scan.point(at));
    }

    private static boolean flagLetter(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }

    private static boolean modifies(int point) {
        boolean tone = point >= FIRST_TONE && point <= LAST_TONE;
        boolean tag = point >= 0xE0020 && point <= 0xE007F;
        return tone || tag || point == 0xFE0F || point == 0x20E3 || point == 0x200D;
    }

    private static int trailing(Scan scan, int end) {
        int whole = end;
        while (scan.at(whole) == '\uFE0F' || scan.at(whole) == '\u200D') {
            whole++;
        }
        return whole;
    }

    private static String name(String written) {
        StringBuilder plain = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        written.codePoints().filter(point -> point != 0xFE0F).forEach(point -> {
            if (point >= FIRST_TONE && point <= LAST_TONE && !plain.isEmpty()) {
                tones.append(' ').append(TONES[point - FIRST_TONE]);
            } else {
                plain.appendCodePoint(point);
            }
        });
        String name = NAMES.getOrDefault(plain.toString(), "");
        return name.isEmpty() ? "" : name + tones;
    }
}
