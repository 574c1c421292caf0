package dev.lectern.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * What tells a changed file from an unchanged one without reading it.
 *
 * @param size in bytes
 * @param modified the time that its writer may set
 * @param changed the time that nobody can set, where the file system has one, else the other
 * @param node which file it is, where the file system says so
 * @param regular whether it is a plain file: no folder, no link
 * @param link whether it is a symbolic link
 */
record Stamp(long size, FileTime modified, FileTime changed, Object node, boolean regular, boolean link) {
    /** The stamp of a file; links are not followed. */
    static Stamp of(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return unix(file);
        }
        BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Object node = a.fileKey();
        return new Stamp(
                a.size(),
                a.lastModifiedTime(),
                a.lastModifiedTime(),
                node == null ? "" : node,
                a.isRegularFile(),
                a.isSymbolicLink());
    }

    private static Stamp unix(Path file) throws IOException {
        Map<String, Object> a = Files.readAttributes(
                file,
                "unix:size,lastModifiedTime,ctime,fileKey,isRegularFile,isSymbolicLink",
                LinkOption.NOFOLLOW_LINKS);
        return new Stamp(
                (Long) value(a, "size"),
                (FileTime) value(a, "lastModifiedTime"),
                (FileTime) value(a, "ctime"),
                value(a, "fileKey"),
                (Boolean) value(a, "isRegularFile"),
                (Boolean) value(a, "isSymbolicLink"));
    }

    private static Object value(Map<String, Object> attributes, String name) {
        Object value = attributes.get(name);
        return value == null ? "" : value;
    }
}
