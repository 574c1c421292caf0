package dev.lectern.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The listener's bookmarks, kept in one JSON file: {@code {"id":[{"at":0,"note":"","words":"...","made":"..."}]}}. Safe on
 * threads. Like a place, they outlive their article's file, which an editor may take away for a moment and put back; when the
 * text changes they go with the words that they stand at. Whatever asks for them first takes over what another service on the
 * same folder has stored, and throws an ArticleException STORAGE where that cannot be read.
 */
public final class Bookmarks {
    /** The most in one article. */
    public static final int MOST = 500;

    /** The most in all articles. */
    public static final int MOST_OF_ALL = 20_000;

    /** The longest note, in UTF-16 units. */
    public static final int LONGEST_NOTE = 2000;

    private final Clock clock;
    private final KeptMap<List<Bookmark>> bookmarks;

    private Bookmarks(Path file, Clock clock) {
        this.clock = clock;
        this.bookmarks = new KeptMap<>(file, Bookmarks::read, Bookmarks::written);
    }

    /**
     * Opens the file; there need not be one yet. One that cannot be understood is put aside and said so in the log.
     *
     * @throws ArticleException NO_SPACE or STORAGE when its folder cannot be made or it cannot be read
     */
    public static Bookmarks open(Path file, Clock clock) {
        return new Bookmarks(file, clock);
    }

    /** Those in an article, in the order of its text as it is now. */
    public synchronized List<Bookmark> in(Article article) {
        return bookmarks.all().getOrDefault(article.id(), List.of()).stream()
                .map(bookmark -> bookmark.in(article.text()))
                .sorted(Comparator.comparingInt(Bookmark::at))
                .toList();
    }

    /**
     * Puts a bookmark, in the place of one that is there.
     *
     * @throws ArticleException BAD_METADATA naming {@code at} when it is outside the text or there are too many, {@code note}
     *     when it is too long; NOT_TEXT for half a character; NO_SPACE or STORAGE when it cannot be stored, and then all stays
     */
    public synchronized Bookmark put(Article article, int at, String note) {
        if (at < 0 || at >= article.text().length()) {
            throw ArticleException.badKey(
                    "at",
                    "A bookmark at " + at + " is outside the text, which ends at "
                            + article.text().length() + ".");
        }
        if (Character.isLowSurrogate(article.text().charAt(at))) {
            throw ArticleException.badKey("at", "The offset " + at + " is in the middle of a character.");
        }
        if (note.length() > LONGEST_NOTE) {
            throw ArticleException.badKey("note", "A note has up to " + LONGEST_NOTE + " characters.");
        }
        Characters.requireWhole(note);
        return bookmarks.alone(() -> added(article, at, note));
    }

    private Bookmark added(Article article, int at, String note) {
        List<Bookmark> now = others(article, at);
        long all = bookmarks.all().values().stream().mapToInt(List::size).sum();
        if (now.size() >= MOST || all >= MOST_OF_ALL) {
            throw ArticleException.badKey(
                    "at",
                    "There are up to " + MOST + " bookmarks in an article and " + MOST_OF_ALL
                            + " in all; take some away first.");
        }
        Bookmark put = Bookmark.in(article.text(), at, note, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        now.add(put);
        bookmarks.put(article.id(), List.copyOf(now));
        return put;
    }

    /**
     * Takes a bookmark away; whether there was one.
     *
     * @throws ArticleException NO_SPACE or STORAGE when that cannot be stored, and then it stays
     */
    public synchronized boolean remove(Article article, int at) {
        return bookmarks.alone(() -> removed(article, at));
    }

    private boolean removed(Article article, int at) {
        List<Bookmark> now = others(article, at);
        boolean there = now.size()
                < bookmarks.all().getOrDefault(article.id(), List.of()).size();
        if (there) {
            bookmarks.put(article.id(), List.copyOf(now));
        }
        return there;
    }

    /**
     * Drops those in an article that was deleted. Where that cannot be stored, the next one that is stored takes it along.
     */
    public synchronized void forget(String id) {
        bookmarks.forget(id);
    }

    private List<Bookmark> others(Article article, int at) {
        return new ArrayList<>(
                in(article).stream().filter(bookmark -> bookmark.at() != at).toList());
    }

    private static List<Bookmark> read(JsonNode list) {
        List<Bookmark> read = new ArrayList<>();
        for (JsonNode bookmark : Kept.list(list)) {
            read.add(new Bookmark(
                    bookmark.path("at").asInt(-1),
                    bookmark.path("note").asText(),
                    bookmark.path("words").asText(),
                    Instant.parse(bookmark.path("made").asText())));
        }
        return List.copyOf(read);
    }

    private static JsonNode written(List<Bookmark> list) {
        ArrayNode written = Kept.JSON.createArrayNode();
        list.forEach(bookmark -> written.addObject()
                .put("at", bookmark.at())
                .put("note", bookmark.note())
                .put("words", bookmark.words())
                .put("made", bookmark.made().toString()));
        return written;
    }
}
