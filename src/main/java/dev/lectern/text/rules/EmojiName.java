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

    private static int runEnd(Scan scan, int at) {
        int end = at + Character.charCount(scan.point(at));
        while (end < scan.length() && end - at < MOST_UNITS && Emoji.mayContain(scan.point(end))) {
            end += Character.charCount(scan.point(end));
        }
        return end;
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
