package dev.lectern.publish.epub;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Files of an archive in groups, each made when its turn comes. */
interface ZipParts {
    /** The next group, begun; empty after the last. */
    Optional<CompletableFuture<List<ZipEntry>>> next();

    /** Nobody waits any more. */
    void close();
}
