package dev.lectern.production;

import dev.lectern.audio.AudioFormat;
import dev.lectern.library.Bytes;
import dev.lectern.library.Library;
import dev.lectern.library.Manifest;
import dev.lectern.library.OpenFile;
import dev.lectern.library.Reading;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Passage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file of an article as it was before an edit: passages that have not changed are taken from it. Looked up, and
 * verified, at the first question. Safe on threads.
 */
final class EarlierFile {
    private final Library library;
    private final Narration narration;
    private final AudioFormat format;
    private final Map<String, Integer> passages = new HashMap<>();
    private Optional<Manifest> manifest = Optional.empty();
    private boolean lookedUp;

    EarlierFile(Library library, Narration narration, AudioFormat format) {
        this.library = library;
        this.narration = narration;
        this.format = format;
    }

    /**
     * The piece of a passage, before it is placed. The first passage is taken only from a file that need not be verified
     * first: someone may be waiting for it, and speaking one sentence is quicker than reading a whole file.
     */
    Optional<byte[]> piece(Passage passage) {
        Optional<Integer> index = indexOf(passage.fingerprint(), passage.index() == 0);
        return index.isEmpty() ? Optional.empty() : read(index.get());
    }

    private synchronized Optional<Integer> indexOf(String fingerprint, boolean hurried) {
        if (!lookedUp && (!hurried || candidate().filter(library::trusted).isPresent())) {
            lookedUp = true;
            lookUp();
        }
        return Optional.ofNullable(passages.get(fingerprint));
    }

    private Optional<Manifest> candidate() {
        return library.earlier(narration.article().id(), Reading.of(narration), narration.key()).stream()
                .filter(held -> held.extension().equals(format.extension()))
                .filter(held -> held.sampleRate() == narration.voice().sampleRate())
                .findFirst();
    }

    private void lookUp() {
        manifest = candidate()
                .flatMap(held -> library.find(held.key(), format.extension(), format.version()))
                .filter(library::verify);
        manifest.ifPresent(held -> {
            for (int i = 0; i < held.passages().size(); i++) {
                passages.put(held.passages().get(i).fingerprint(), i);
            }
        });
    }

    private Optional<byte[]> read(int index) {
        Manifest from = manifest.orElseThrow();
        try (Bytes file = open(from)) {
            long at = from.passages().get(index).offset();
            byte[] placed = file.readFully(at, Math.toIntExact(from.endOf(index) - at));
            return format.lift(placed, from.sampleRate());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Bytes open(Manifest from) throws IOException {
        Optional<OpenFile> open = library.atHand(from.key(), from.extension());
        if (open.isPresent()) {
            return open.get();
        }
        if (!library.trusted(from)) {
            throw new IOException("It has changed since it was verified.");
        }
        return library.open(from);
    }
}
