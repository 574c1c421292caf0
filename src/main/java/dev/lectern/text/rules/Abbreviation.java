package dev.lectern.text.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Abbreviations that stand for a word, each in the contexts that its table gives: {@code St. James St.}, {@code No. 10}. */
final class Abbreviation implements Rule {
    private record Entry(String context, boolean stop, String words) {}

    private static final int LONGEST = 7;
    private static final Map<String, List<Entry>> ENTRIES = load();

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int end = scan.wordEnd(at);
        if (end - at > LONGEST) {
            return at;
        }
        List<Entry> entries = ENTRIES.getOrDefault(scan.lower(at, end), List.of());
        for (Entry entry : entries) {
            boolean stop = scan.at(end) == '.';
            if ((stop || !entry.stop()) && Context.holds(entry.context(), scan, at, end)) {
                int to = stop ? end + 1 : end;
                reading.say(at, to, "abbreviation", entry.words());
                return to;
            }
        }
        return at;
    }

    private static Map<String, List<Entry>> load() {
        Map<String, List<Entry>> entries = new HashMap<>();
        for (String[] row : Table.rows("abbreviations.tsv")) {
            boolean stop = row[1].startsWith("stop");
            String context = row[1].startsWith("stop+") ? row[1].substring(5) : row[1];
            entries.computeIfAbsent(row[0], key -> new ArrayList<>()).add(new Entry(context, stop, row[2]));
        }
        return Map.copyOf(entries);
    }
}
