package dev.lectern.article;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the articles folder and its single files. */
final class ShelfReader {
    /** No article's file is larger: 16 MiB, some 300 hours of speech. */
    static final int LARGEST = 16 * 1024 * 1024;

    /** A file younger than this may change again without a trace in its times, as some file systems count in seconds. */
    private static final Duration UNSETTLED = Duration.ofSeconds(3);

    private static final Set<String> NEARLY = Set.of("markdown", "mdown", "htm", "xhtml", "text");

    private final ArticleReader reader = new ArticleReader();
    private final Clock clock;

    ShelfReader(Clock clock) {
        this.clock = clock;
    }

    /** Whether a file with this name is meant to be an article. */
    static boolean concerns(String file) {
        return !file.startsWith(".")
                && file.contains(".")
                && (Format.ofFile(file).isPresent() || nearly(file));
    }

    /**
     * The folder as it is now. What cannot be read is among its problems; when the folder cannot be listed, the files stay as
     * they were.
     *
     * @param before how it was found last
     */
    Shelf readAll(Path folder, Shelf before) {
        Map<String, Shelved> files = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(folder, path -> concerns(String.valueOf(path.getFileName())))) {
            for (Path path : entries) {
                file(path, before, files, problems);
            }
        } catch (NoSuchFileException e) {
            problems.add(new Problem(folder.toString(), "The articles folder is gone; make it again."));
        } catch (IOException e) {
            problems.add(
                    new Problem(folder.toString(), "The articles folder cannot be listed; see to its permissions."));
            return new Shelf(before.files(), problems);
        }
        return new Shelf(files, problems);
    }

    private void file(Path path, Shelf before, Map<String, Shelved> files, List<Problem> problems) {
        String name = path.getFileName().toString();
        try {
            files.put(name, read(path, before.files().get(name)));
        } catch (NoSuchFileException e) {
            // gone between listing and reading
        } catch (IOException e) {
            problems.add(new Problem(name, "It cannot be read; see to its permissions."));
        }
    }

    /**
     * A file as it is now.
     *
     * @param before how it was found last, null when it is new
     * @throws IOException when it went away meanwhile
     */
    Shelved read(Path path, @Nullable Shelved before) throws IOException {
        String file = path.getFileName().toString();
        Stamp stamp = Stamp.of(path);
        if (before != null && before.upToDate(stamp)) {
            return before;
        }
        String id = Slug.valid(stem(file)) ? stem(file) : Slug.of(stem(file));
        boolean settled = settled(stamp);
        String problem = unreadable(file, stamp);
        if (!problem.isEmpty()) {
            return new Shelved(file, id, stamp, settled, "", Optional.empty(), problem);
        }
        byte[] bytes = Files.readAllBytes(path);
        String digest = digest(bytes);
        if (before != null && before.digest().equals(digest)) {
            return touched(before, stamp, settled);
        }
        return parse(new Shelved(file, id, stamp, settled, digest, Optional.empty(), ""), bytes);
    }

    /** Also by a clock that was set back: a change from now on has another time than one far ahead. */
    private boolean settled(Stamp stamp) {
        Duration age = Duration.between(stamp.changed().toInstant(), clock.instant());
        return age.abs().compareTo(UNSETTLED) > 0;
    }

    private Shelved parse(Shelved found, byte[] bytes) {
        try {
            Format format = Format.ofFile(found.file()).orElseThrow();
            Instant updated = found.stamp().modified().toInstant();
            Article article = reader.read(found.id(), stem(found.file()), format, bytes, updated);
            return with(found, Optional.of(Shelved.Served.of(article)), "");
        } catch (ArticleException e) {
            return with(found, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** The same bytes, perhaps under new times; while those are the same, so is the article, and what is remembered of it. */
    private static Shelved touched(Shelved before, Stamp stamp, boolean settled) {
        Instant updated = stamp.modified().toInstant();
        Optional<Shelved.Served> served = before.served().map(readable -> {
            if (readable.article().updated().equals(updated)) {
                return readable;
            }
            Article article = readable.article().updated(updated);
            return new Shelved.Served(article, Summary.of(article), readable.folded());
        });
        return new Shelved(before.file(), before.id(), stamp, settled, before.digest(), served, before.problem());
    }

    private static Shelved with(Shelved found, Optional<Shelved.Served> served, String problem) {
        return new Shelved(found.file(), found.id(), found.stamp(), found.settled(), found.digest(), served, problem);
    }

    private static String unreadable(String file, Stamp stamp) {
        if (stamp.link()) {
            return "It is a symbolic link, and links are not followed; put the file itself here.";
        }
        if (!stamp.regular()) {
            return "It is not a file.";
        }
        if (nearly(file)) {
            return "Its name does not end in .md, .txt or .html; rename it.";
        }
        return stamp.size() > LARGEST ? "It is larger than 16 MiB; split it." : "";
    }

    private static boolean nearly(String file) {
        return NEARLY.contains(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
