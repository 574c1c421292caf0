package dev.lectern.library;

import java.util.List;

/**
 * What a stored file has to be. A file without a valid manifest is never served.
 *
 * @param key the narration's key
 * @param extension the format's
 * @param article the id of the article it was made for
 * @param reading who reads and how
 * @param encoder version of the format's encoder
 * @param sampleRate frames a second
 * @param frames length of the audio
 * @param bytes length of the file
 * @param sha256 of the file, in hex
 * @param passages in order
 */
public record Manifest(
        String key,
        String extension,
        String article,
        Reading reading,
        String encoder,
        int sampleRate,
        long frames,
        long bytes,
        String sha256,
        List<StoredPassage> passages) {
    public Manifest {
        passages = List.copyOf(passages);
        if (!key.matches("[0-9a-f]{64}") || !extension.matches("[a-z0-9]{1,8}") || bytes <= 0) {
            throw new IllegalArgumentException("Not a manifest: key " + key + ", extension " + extension + ".");
        }
    }

    /** The same without its passages, for an index that stays in memory. */
    public Manifest head() {
        return new Manifest(key, extension, article, reading, encoder, sampleRate, frames, bytes, sha256, List.of());
    }

    /** Whether {@link #head} would give this. */
    boolean heads(Manifest head) {
        return key.equals(head.key)
                && extension.equals(head.extension)
                && article.equals(head.article)
                && reading.equals(head.reading)
                && encoder.equals(head.encoder)
                && sampleRate == head.sampleRate
                && frames == head.frames
                && bytes == head.bytes
                && sha256.equals(head.sha256);
    }

    /** The same with the file's SHA-256. */
    Manifest hashed(String hex) {
        return new Manifest(key, extension, article, reading, encoder, sampleRate, frames, bytes, hex, passages);
    }

    /** The stored file's name. */
    public String fileName() {
        return key + "." + extension;
    }

    /** Byte after the last of a passage. */
    public long endOf(int passage) {
        return passage + 1 < passages.size() ? passages.get(passage + 1).offset() : bytes;
    }
}
