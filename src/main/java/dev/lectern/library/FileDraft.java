package dev.lectern.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A draft in the work folder with a journal beside it, so that a stopped service goes on where it was. */
public final class FileDraft implements Draft {
    private final StoreFolder folder;
    private final Path part;
    private final Path note;
    private final Path published;
    private final DiskFile file;
    private final Journal journal;
    private final Map<Integer, Done> found;
    private final AtomicBoolean ended = new AtomicBoolean();

    private FileDraft(StoreFolder folder, UnfinishedName name, DiskFile file, Journal journal) {
        this.folder = folder;
        this.part = part(folder, name);
        this.note = note(folder, name);
        this.published = folder.store().resolve(name.fileName());
        this.file = file;
        this.journal = journal;
        this.found = Map.copyOf(journal.found());
    }

    /** Opens a draft, with what an earlier run left of it. */
    public static FileDraft open(StoreFolder folder, UnfinishedName name) throws IOException {
        try {
            DiskFile file = folder.disk().open(part(folder, name), Disk.Access.WRITE);
            try {
                DiskFile note = folder.disk().open(note(folder, name), Disk.Access.WRITE);
                try {
                    return new FileDraft(folder, name, file, journal(file, note, name));
                } catch (IOException e) {
                    note.close();
                    throw e;
                }
            } catch (IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            folder.delete(part(folder, name));
            folder.delete(note(folder, name));
            throw e;
        }
    }

    private static Journal journal(DiskFile file, DiskFile note, UnfinishedName name) throws IOException {
        Journal journal = Journal.open(note, name);
        if (journal.found().isEmpty()) {
            file.truncate(0);
        }
        return journal;
    }

    private static Path part(StoreFolder folder, UnfinishedName name) {
        return folder.work().resolve(name.fileName() + folder.guest() + ".part");
    }

    private static Path note(StoreFolder folder, UnfinishedName name) {
        return folder.work().resolve(name.fileName() + folder.guest() + ".journal");
    }

    /** The file in the work folder. */
    public Path path() {
        return part;
    }

    @Override
    public Optional<Done> earlier(int index, String fingerprint) {
        Done done = found.get(index);
        if (done == null || !done.times().fingerprint().equals(fingerprint)) {
            return Optional.empty();
        }
        try {
            byte[] piece = file.readFully(done.offset(), done.length());
            return Done.checksum(piece) == done.checksum() ? Optional.of(done) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void add(Done done, byte[] piece) throws IOException {
        file.writeFully(ByteBuffer.wrap(piece), done.offset());
        journal.note(done);
    }

    @Override
    public void header(byte[] header) throws IOException {
        file.writeFully(ByteBuffer.wrap(header), 0);
    }

    @Override
    public Bytes reader() throws IOException {
        try {
            return folder.disk().open(part, Disk.Access.READ);
        } catch (NoSuchFileException e) {
            return folder.disk().open(published, Disk.Access.READ);
        }
    }

    /** The draft's file has been published: what is left of it goes. */
    public synchronized void published() {
        if (end()) {
            folder.delete(note);
        }
    }

    /** Who discards it a second time waits for the first: afterwards nothing of it is deleted any more. */
    @Override
    public synchronized void discard() {
        if (end()) {
            folder.delete(part);
            folder.delete(note);
        }
    }

    @Override
    public void close() {
        end();
    }

    /** Whether this call has ended it: afterwards the paths may belong to another draft of the same narration. */
    private boolean end() {
        if (ended.getAndSet(true)) {
            return false;
        }
        Quietly.close(file);
        Quietly.close(journal);
        return true;
    }
}
