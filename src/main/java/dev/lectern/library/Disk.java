package dev.lectern.library;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The only door to the file system for stored narrations, narrow so that tests can make any one operation fail. Symbolic
 * links are never followed in the last part of a path. Safe on threads.
 */
public interface Disk {
    /** What a file is opened for. */
    enum Access {
        /** It must be there. */
        READ,
        /** It is made where there is none; what it holds stays. */
        WRITE
    }

    /** Makes a folder and those above it; nothing happens when it is there. */
    void createFolder(Path folder) throws IOException;

    /** What is directly in a folder, in the order of names. */
    List<Path> list(Path folder) throws IOException;

    /** What tells one state of a regular file from another; empty where there is none. */
    Optional<Stamp> stamp(Path file) throws IOException;

    /** Opens a regular file. */
    DiskFile open(Path file, Access access) throws IOException;

    /** Renames in one step, over what stood there. */
    void move(Path from, Path to) throws IOException;

    /** Gives a file a second name. */
    void link(Path existing, Path name) throws IOException;

    /** Removes a file or a link; nothing happens when there is none. */
    void delete(Path file) throws IOException;

    /** Sets a file's time of last change. */
    void touch(Path file, Instant time) throws IOException;

    /** Takes a lock until it is closed or the process ends; empty while another has it. */
    Optional<Closeable> lock(Path file) throws IOException;

    /** Waits until a folder's names are on the disk. */
    void syncFolder(Path folder) throws IOException;
}
