package dev.lectern.narration;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a listener passes over. What is passed over is announced in a few words instead of being read.
 *
 * @param kinds the kinds that are passed over
 */
public record Skips(Set<Kind> kinds) {
    /** What can be passed over. */
    public enum Kind {
        /** Web addresses too long to follow by ear. */
        ADDRESSES,
        /** Image captions. */
        CAPTIONS,
        /** Code blocks. */
        CODE,
        /** Tables in which most cells are figures. */
        FIGURES,
        /** Footnotes. */
        FOOTNOTES,
        /** All tables. */
        TABLES;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is passed over when the listener does not say. */
    public static final Skips STANDARD = new Skips(EnumSet.of(Kind.ADDRESSES, Kind.CODE, Kind.FIGURES, Kind.FOOTNOTES));

    /** Nothing is passed over. */
    public static final Skips NONE = new Skips(EnumSet.noneOf(Kind.class));

    public Skips {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Reads a list such as {@code code,footnotes}, or {@code none}.
     *
     * @return empty when a word in it is none of the kinds
     */
    public static Optional<Skips> parse(String list) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (list.equals("none")) {
            return Optional.of(NONE);
        }
        for (String word : list.split(",", -1)) {
            Optional<Kind> kind = kindOf(word.strip());
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            kinds.add(kind.get());
        }
        return Optional.of(new Skips(kinds));
    }

    private static Optional<Kind> kindOf(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether this kind is passed over. */
    public boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    /** The list in its one spelling: sorted, separated by commas; {@code none} when empty. */
    public String canonical() {
        return kinds.isEmpty()
                ? "none"
                : kinds.stream().map(Kind::word).sorted().collect(Collectors.joining(","));
    }
}
