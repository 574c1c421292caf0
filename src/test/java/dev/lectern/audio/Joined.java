package dev.lectern.audio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A whole file as production puts it together.
 *
 * @param parts the header, and every passage encoded by itself and placed
 */
record Joined(List<byte[]> parts, long frames) {
    static final Track TRACK = track(16000);

    static Track track(int sampleRate) {
        return new Track(
                "5f".repeat(32),
                sampleRate,
                "Łódź, after the flood",
                "Zoë Müller",
                "2026-11-22",
                "Read by kevin16",
                List.of(
                        new Chapter("Łódź, after the flood", OptionalLong.of(0)),
                        new Chapter("What the river took", OptionalLong.of(10 * 2880)),
                        new Chapter("What it left", OptionalLong.of(50 * 2880))));
    }

    /** The same track while its chapters' times are not known. */
    static Track untimed(Track track) {
        List<Chapter> chapters = track.chapters().stream()
                .map(chapter -> new Chapter(chapter.title(), OptionalLong.empty()))
                .toList();
        return new Track(
                track.key(),
                track.sampleRate(),
                track.title(),
                track.author(),
                track.date(),
                track.comment(),
                chapters);
    }

    static Joined of(AudioFormat format, short[][] passages, Track track) {
        List<byte[]> parts = new ArrayList<>();
        Position position = Position.START;
        PcmDigest digest = new PcmDigest();
        long bytes = 0;
        for (int i = 0; i < passages.length; i++) {
            byte[] piece = format.encode(passages[i], track.sampleRate());
            byte[] placed = format.place(piece, position.last(i == passages.length - 1), track);
            parts.add(placed);
            position = format.after(position, passages[i].length, track.sampleRate());
            digest.add(passages[i]);
            bytes += placed.length;
        }
        Totals totals = new Totals(position.frame(), bytes, Optional.of(digest.digest()));
        parts.add(0, format.header(track, Optional.of(totals)));
        return new Joined(parts, position.frame());
    }

    byte[] header() {
        return parts.get(0);
    }

    /** The passages as they stand in the file. */
    List<byte[]> placed() {
        return parts.subList(1, parts.size());
    }

    /** The finished file. */
    byte[] file() {
        return under(header());
    }

    /** The same passages under another header. */
    byte[] under(byte[] otherHeader) {
        Octets file = new Octets().bytes(otherHeader);
        placed().forEach(file::bytes);
        return file.toBytes();
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
