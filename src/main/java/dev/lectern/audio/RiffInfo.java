package dev.lectern.audio;

import java.nio.charset.StandardCharsets;

/** A WAV file's {@code LIST INFO} chunk: what the file is, in UTF-8 (the specification names no character set). */
final class RiffInfo {
    private RiffInfo() {}

    /** The whole chunk, of an even size; nothing when there is nothing to tell. */
    static byte[] chunk(Track track) {
        Octets entries = new Octets();
        entry(entries, "INAM", track.title());
        entry(entries, "IART", track.author());
        entry(entries, "ICRD", track.date());
        entry(entries, "ICMT", track.comment());
        if (entries.size() == 0) {
            return new byte[0];
        }
        return new Octets()
                .ascii("LIST")
                .little(4 + entries.size(), 4)
                .ascii("INFO")
                .bytes(entries.toBytes())
                .toBytes();
    }

    private static void entry(Octets entries, String id, String text) {
        if (text.isEmpty()) {
            return;
        }
        int size = text.getBytes(StandardCharsets.UTF_8).length + 1; // and its closing zero
        entries.ascii(id).little(size, 4).utf8(text).zeros(1 + size % 2);
    }
}
