package dev.lectern.article;

import dev.lectern.article.ArticleException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The folder that holds the articles. It is the truth: what is served is what lies there, one file an article. Safe on
 * threads; reading never waits for writing. Nothing is noticed by itself: {@link #look} looks, and a {@link FolderWatch}
 * calls it every second.
 */
public final class ArticleFolder {
    private static final int MOST_ON_A_PAGE = 100;

    private final Path folder;
    private final ShelfReader reader;
    private final ArticleReader drafts = new ArticleReader();
    private final List<ArticleListener> listeners = new CopyOnWriteArrayList<>();
    private final Object writing = new Object();
    private volatile Shelf shelf = Shelf.EMPTY;

    private ArticleFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.reader = new ShelfReader(clock);
    }

    /**
     * Opens a folder, made if it is not there, and reads all its articles.
     *
     * @throws ArticleException NO_SPACE or STORAGE when it cannot be made or listed
     */
    public static ArticleFolder open(Path folder, Clock clock) {
        try {
            Files.createDirectories(folder);
            AtomicFile.sweep(folder);
        } catch (IOException e) {
            throw AtomicFile.failure("open", folder, e);
        }
        ArticleFolder opened = new ArticleFolder(folder, clock);
        opened.look();
        return opened;
    }

    /** The article with this id, if there is one. */
    public Optional<Article> find(String id) {
        return shelf.find(id).flatMap(Shelved::served).map(Shelved.Served::article);
    }

    /** The article with this id as a list shows it, if there is one. */
    public Optional<Summary> summary(String id) {
        return shelf.find(id).flatMap(Shelved::served).map(Shelved.Served::summary);
    }

    /** The ids of all articles, the newest first. */
    public List<String> ids() {
        return shelf.newest().stream().map(readable -> readable.article().id()).toList();
    }

    /**
     * Part of the list of articles, the newest first.
     *
     * @param query words that title and text must hold, in any order, case and accents aside; blank for all articles
     * @param limit 1 to 100
     * @param cursor where the page before ended
     * @throws ArticleException BAD_CURSOR
     */
    public Page page(String query, int limit, Optional<String> cursor) {
        if (limit < 1 || limit > MOST_ON_A_PAGE) {
            throw new IllegalArgumentException("A page of " + limit + " articles.");
        }
        return shelf.page(Search.of(query), limit, cursor.map(Cursor::read));
    }

    /**
     * All articles that a search finds, the newest first.
     *
     * @param query as for {@link #page}
     */
    public List<Summary> search(String query) {
        return shelf.found(Search.of(query)).map(Shelved.Served::summary).toList();
    }

    /** The files that are not served, and why. */
    public List<Problem> problems() {
        return shelf.problems();
    }

    /**
     * An article's file as it was written, front matter and all, if there is one.
     *
     * @throws ArticleException STORAGE or NOT_TEXT when it cannot be read any more
     */
    public Optional<String> written(String id) {
        return shelf.find(id).map(file -> {
            Path path = folder.resolve(file.file());
            try {
                return Characters.decode(Files.readAllBytes(path));
            } catch (IOException e) {
                throw AtomicFile.failure("read", path, e);
            }
        });
    }

    /** An article as it can be edited, if there is one. */
    public Optional<Draft> draft(String id) {
        return shelf.find(id).map(file -> {
            FrontMatter source = source(file);
            Metadata said = MetadataRule.check(source.mapping());
            Format format = Format.ofFile(file.file()).orElseThrow();
            return new Draft(
                    format,
                    Characters.clean(source.body()),
                    said.title(),
                    said.author(),
                    said.language(),
                    said.voice(),
                    said.published(),
                    said.source());
        });
    }

    /**
     * Stores a new article under a slug of its title.
     *
     * @throws ArticleException BAD_METADATA when it cannot be read; NO_SPACE or STORAGE when it cannot be stored
     */
    public Article create(Draft draft) {
        String source = draft.file(Map.of());
        Article read = drafts.read("article", "article", draft.format(), source, Instant.EPOCH);
        synchronized (writing) {
            String id = Slug.unique(read.title(), this::taken);
            return store(id, id + "." + draft.format().extension(), source);
        }
    }

    /**
     * Stores an article under an id, in the place of the one that is there.
     *
     * @throws ArticleException as {@link #create}; BAD_ID for what is no id
     */
    public Article replace(String id, Draft draft) {
        synchronized (writing) {
            Optional<Shelved> old = shelf.find(id);
            String source = draft.file(old.map(file -> source(file).mapping()).orElse(Map.of()));
            drafts.read(id, id, draft.format(), source, Instant.EPOCH);
            String name = old.map(Shelved::file)
                    .filter(file -> Format.ofFile(file).equals(Optional.of(draft.format())))
                    .orElse(id + "." + draft.format().extension());
            Article stored = store(id, name, source);
            old.filter(file -> !file.file().equals(name)).ifPresent(this::remove);
            return find(id).orElse(stored);
        }
    }

    /**
     * Removes an article. Where another file has the same id, that one is served from then on.
     *
     * @return whether it was there
     * @throws ArticleException STORAGE when its file cannot be removed
     */
    public boolean delete(String id) {
        synchronized (writing) {
            Optional<Shelved> file = shelf.find(id);
            file.ifPresent(this::remove);
            return file.isPresent();
        }
    }

    /** Tells of changes from now on. */
    public void listen(ArticleListener listener) {
        listeners.add(listener);
    }

    /** Looks at the folder and takes over what changed since the last look. */
    public void look() {
        synchronized (writing) {
            show(reader.readAll(folder, shelf));
        }
    }

    private boolean taken(String id) {
        for (Format format : Format.values()) {
            if (Files.exists(folder.resolve(id + "." + format.extension()))) {
                return true;
            }
        }
        return shelf.taken(id);
    }

    private Article store(String id, String name, String source) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > ShelfReader.LARGEST) {
            throw new ArticleException(Reason.TOO_LARGE, "The article is larger than 16 MiB; split it.");
        }
        Path path = folder.resolve(name);
        AtomicFile.write(path, bytes);
        try {
            Shelved stored = reader.read(path, null);
            show(shelf.with(stored));
            return stored.served()
                    .map(Shelved.Served::article)
                    .orElseThrow(() -> new ArticleException(Reason.STORAGE, id + ": " + stored.problem()));
        } catch (IOException e) {
            throw AtomicFile.failure("read", path, e);
        }
    }

    private void remove(Shelved file) {
        AtomicFile.delete(folder.resolve(file.file()));
        show(shelf.without(file.file()));
    }

    private FrontMatter source(Shelved file) {
        Path path = folder.resolve(file.file());
        try {
            return FrontMatter.cut(Characters.decode(Files.readAllBytes(path)));
        } catch (IOException e) {
            throw AtomicFile.failure("read", path, e);
        }
    }

    private void show(Shelf now) {
        Shelf before = shelf;
        shelf = now;
        Set<String> changed = now.changedSince(before);
        Set<String> removed = now.removedSince(before);
        if (!changed.isEmpty() || !removed.isEmpty()) {
            listeners.forEach(listener -> listener.articlesChanged(changed, removed));
        }
    }
}
