package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The short way for most of any text: a word of small letters, the first perhaps a capital, with nothing unusual behind it
 * and without an entry in any table.
 */
final class CommonWord implements Rule {
    private static final int SHORTEST = 3;
    private static final Set<String> SPECIAL = special();

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int end = at + 1;
        while (scan.at(end) >= 'a' && scan.at(end) <= 'z') {
            end++;
        }
        if (end - at < SHORTEST || !ends(scan, end) || scan.letter(at - 1)) {
            return at;
        }
        String word = scan.capital(at) ? scan.lower(at, end) : scan.text(at, end);
        if (SPECIAL.contains(word) || RomanNumeral.smallLetters(word) || !Sounds.hasVowel(word) || word.length() > 40) {
            return at;
        }
        reading.say(at, end, "word", word);
        return end;
    }

    private static boolean ends(Scan scan, int end) {
        char next = scan.at(end);
        return switch (next) {
            case ' ', ',', ';', '!', '?', ')', '"', '\n', '\0' -> true;
            case '.', ':' -> scan.blank(end + 1);
            default -> false;
        };
    }

    private static Set<String> special() {
        Set<String> special = new HashSet<>(Set.of("ibid", "etal"));
        for (String table :
                new String[] {"abbreviations.tsv", "sayings.tsv", "chat.tsv", "units.tsv", "currencies.tsv"}) {
            for (String[] row : Table.rows(table)) {
                for (String written : row[0].split(" ")) {
                    special.add(Letters.word(written));
                }
            }
        }
        for (int month = 1; month <= 12; month++) {
            special.add(Month.name(month));
            special.add(Month.name(month).substring(0, 3));
        }
        return Set.copyOf(special);
    }
}
