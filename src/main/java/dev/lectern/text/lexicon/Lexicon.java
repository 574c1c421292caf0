package dev.lectern.text.lexicon;

import dev.lectern.text.Span;
import dev.lectern.text.Token;
import dev.lectern.text.Verbalizer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the user wants to be said for written words. It changes what is heard and never what is shown. Immutable: one
 * serves all threads; looking a word up costs one step whatever the size.
 *
 * <p>Of two entries that fit in one place the longer wins, then the one with capitals, then the earlier.
 */
public final class Lexicon {
    private static final Lexicon EMPTY = new Lexicon(List.of());

    private final List<Entry> entries;
    private final Map<String, List<Entry>> byStart;

    private Lexicon(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.byStart = new HashMap<>();
        for (Entry entry : entries) {
            byStart.computeIfAbsent(start(entry.written(), 0, entry.written().length()), key -> new ArrayList<>())
                    .add(entry);
        }
        Comparator<Entry> longest =
                Comparator.comparing(entry -> -entry.written().length());
        byStart.values().forEach(list -> list.sort(longest.thenComparing(entry -> entry.exact() ? 0 : 1)));
    }

    /** The lexicon without entries. */
    public static Lexicon empty() {
        return EMPTY;
    }

    /** A lexicon of entries, of which the earlier win. */
    public static Lexicon of(List<Entry> entries) {
        return new Lexicon(entries);
    }

    /**
     * The entries of an article's front matter: written word to alias, {@code /ARPABET/} or {@code [IPA]}.
     *
     * @throws LexiconException if one cannot be read; it names the word
     */
    public static Lexicon of(Map<String, String> written) {
        List<Entry> entries = new ArrayList<>();
        written.forEach((word, saying) -> {
            try {
                entries.add(new Entry(word, Saying.parse(saying)));
            } catch (LexiconException e) {
                throw new LexiconException("The lexicon's entry for \"" + word + "\": " + e.getMessage());
            }
        });
        return new Lexicon(entries);
    }

    /** This lexicon with another behind it, whose entries count where this one has none. */
    public Lexicon before(Lexicon other) {
        List<Entry> both = new ArrayList<>(entries);
        both.addAll(other.entries);
        return new Lexicon(both);
    }

    /** All entries, in the order in which they were given. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The tokens of a sentence with what this lexicon says put in. A written form of several words becomes one token; of
     * a token that holds a word and more ({@code Łódź-based}) the rest is read as before. Without a match the same list
     * comes back.
     *
     * @param text the whole text
     * @param sentence the stretch that the tokens are of
     * @param tokens what {@code verbalizer} made of it
     * @param verbalizer reads aliases
     */
    public List<Token> apply(String text, Span sentence, List<Token> tokens, Verbalizer verbalizer) {
        if (entries.isEmpty()) {
            return tokens;
        }
        List<Match> matches = matches(text, sentence.from(), sentence.to());
        return matches.isEmpty() ? tokens : new Overlay(text, verbalizer).lay(matches, tokens);
    }

    /**
     * A fingerprint of the entries that matter to a text, for keys: it changes only with an entry whose word is written
     * there. An entry that a longer one hides counts too: where the longer one reaches over a sentence's end, it is said.
     *
     * @return hex SHA-256
     */
    public String fingerprint(String text) {
        Map<String, Saying> used = new LinkedHashMap<>();
        for (int at = entries.isEmpty() ? text.length() : 0; at < text.length(); ) {
            String start = start(text, at, text.length());
            for (Entry entry : byStart.getOrDefault(start, List.of())) {
                if (entry.endAt(text, at, text.length()) > at) {
                    used.putIfAbsent(entry.written(), entry.saying());
                }
            }
            at += Math.max(1, start.length());
        }
        MessageDigest digest = sha256();
        used.forEach((written, saying) ->
                digest.update((written + "\0" + spoken(saying) + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String spoken(Saying saying) {
        if (saying instanceof Saying.Sounds sounds) {
            return "/" + String.join(" ", sounds.phones());
        }
        return "=" + ((Saying.Alias) saying).text();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private List<Match> matches(String text, int from, int to) {
        List<Match> found = new ArrayList<>();
        int at = entries.isEmpty() ? to : from;
        while (at < to) {
            int end = match(text, at, to, found);
            at = end > at ? end : at + Math.max(1, start(text, at, to).length());
        }
        return found;
    }

    private int match(String text, int at, int to, List<Match> found) {
        for (Entry entry : byStart.getOrDefault(start(text, at, to), List.of())) {
            int end = entry.endAt(text, at, to);
            if (end > at) {
                found.add(new Match(entry, at, end));
                return end;
            }
        }
        return at;
    }

    /** The letters and digits that stand at an offset, in lower case, or the one sign that stands there. */
    private static String start(String text, int at, int limit) {
        int end = at;
        while (end < limit && Letters.inWord(text.charAt(end))) {
            end++;
        }
        return text.substring(at, Math.max(end, at + 1)).toLowerCase(Locale.ROOT);
    }
}
