package dev.lectern.library;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file system of this machine. */
public final class RealDisk implements Disk {
    @Override
    public void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            return names.sorted().toList();
        }
    }

    @Override
    public Optional<Stamp> stamp(Path file) throws IOException {
        try {
            Map<String, Object> facts = facts(file);
            return Boolean.TRUE.equals(facts.get("isRegularFile")) ? Optional.of(stamp(facts)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> facts(Path file) throws IOException {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        String wanted =
                unix ? "unix:isRegularFile,size,lastModifiedTime,ctime,ino" : "isRegularFile,size,lastModifiedTime";
        return Files.readAttributes(file, wanted, NOFOLLOW_LINKS);
    }

    private static Stamp stamp(Map<String, Object> facts) {
        long inode = facts.get("ino") instanceof Long number ? number : 0;
        return new Stamp(
                facts.get("size") instanceof Long size ? size : -1,
                nanos(facts.get("lastModifiedTime")),
                nanos(facts.get("ctime")),
                inode);
    }

    private static long nanos(@Nullable Object time) {
        return time instanceof FileTime at ? at.to(TimeUnit.NANOSECONDS) : 0;
    }

    @Override
    public DiskFile open(Path file, Access access) throws IOException {
        try {
            return new OpenFile(FileChannel.open(
                    file,
                    access == Access.READ
                            ? Set.of(StandardOpenOption.READ, NOFOLLOW_LINKS)
                            : Set.of(
                                    StandardOpenOption.READ,
                                    StandardOpenOption.WRITE,
                                    StandardOpenOption.CREATE,
                                    NOFOLLOW_LINKS)));
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
        try {
            Files.createLink(name, existing);
        } catch (UnsupportedOperationException e) {
            throw new IOException("This file system has no hard links.", e);
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void touch(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    @Override
    public Optional<Closeable> lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, NOFOLLOW_LINKS);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Another studio of this process has it, which is as good as another process.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Java gives a full disk no type of its own, only the system's words. */
    private static IOException named(IOException e) {
        String said = String.valueOf(e.getMessage());
        boolean full =
                said.contains("No space left") || said.contains("quota exceeded") || said.contains("not enough space");
        return full ? new NoSpaceException("No space is left on the disk.", e) : e;
    }

    private static final class OpenFile implements DiskFile {
        private final FileChannel channel;

        private OpenFile(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return channel.read(into, at);
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            try {
                return channel.write(from, at);
            } catch (IOException e) {
                throw named(e);
            }
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long length) throws IOException {
            channel.truncate(length);
        }

        @Override
        public void sync() throws IOException {
            try {
                channel.force(true);
            } catch (IOException e) {
                throw named(e);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
