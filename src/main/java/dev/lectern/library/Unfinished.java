package dev.lectern.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The files in the work folder that nobody is at. */
public final class Unfinished {
    private static final String JOURNAL = ".journal";
    private static final String PART = ".part";
    private static final String OURS = "[0-9a-f]{64}\\.[a-z0-9]{1,8}\\.(part|journal)";

    private final StoreFolder folder;

    public Unfinished(StoreFolder folder) {
        this.folder = folder;
    }

    /** Removes what cannot be gone on with: drafts without a journal, journals without a draft, everything else. */
    public void tidy() throws IOException {
        if (!folder.first()) {
            return;
        }
        List<Path> paths = folder.disk().list(folder.work());
        Set<String> names = paths.stream().map(Unfinished::name).collect(Collectors.toSet());
        for (Path path : paths) {
            String name = name(path);
            boolean paired = (name.endsWith(JOURNAL) && names.contains(with(name, JOURNAL, PART)))
                    || (name.endsWith(PART) && names.contains(with(name, PART, JOURNAL)));
            if (!paired || !name.matches(OURS)) {
                folder.delete(path);
            }
        }
    }

    /** Removes drafts that nobody will go on with; returns how many went. */
    public int sweep(Predicate<UnfinishedName> wanted) throws IOException {
        int gone = 0;
        for (Path path : folder.disk().list(folder.work())) {
            String name = name(path);
            if (name.endsWith(JOURNAL) && !says(path).filter(wanted).isPresent()) {
                folder.delete(folder.work().resolve(with(name, JOURNAL, PART)));
                folder.delete(path);
                gone++;
            }
        }
        return gone;
    }

    private Optional<UnfinishedName> says(Path journal) {
        try (DiskFile file = folder.disk().open(journal, Disk.Access.READ)) {
            return Optional.of(UnfinishedName.parse(Journal.firstRecord(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String with(String name, String ending, String other) {
        return name.substring(0, name.length() - ending.length()) + other;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
