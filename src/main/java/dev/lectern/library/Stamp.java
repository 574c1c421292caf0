package dev.lectern.library;

/**
 * What tells one state of a file from another without reading it. A change of any of them is a reason to read again.
 *
 * @param size in bytes
 * @param modified time of last change of the contents, nanoseconds since 1970
 * @param changed time of last change of anything, nanoseconds since 1970; 0 where the system does not tell
 * @param inode number of the file on its device; 0 where the system does not tell
 */
public record Stamp(long size, long modified, long changed, long inode) {
    /** Whether the other is of the same file with the same contents, which has been given a name or lost one at the most. */
    boolean sameContents(Stamp other) {
        return size == other.size && modified == other.modified && inode == other.inode;
    }
}
