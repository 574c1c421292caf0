package dev.lectern.audio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of tags that Opus and FLAC share (xiph.org, "Ogg Vorbis I format specification: comment field"; RFC 7845, section
 * 5.2; RFC 9639, section 8.6), with chapters in the custom of {@code CHAPTER000=hh:mm:ss.mmm} and {@code CHAPTER000NAME}.
 */
final class VorbisComment {
    /** Chapters are counted in three digits. */
    private static final int MOST_CHAPTERS = 1000;

    private static final long LAST_TIME = 100L * 3600 * 1000 - 1;

    private VorbisComment() {}

    /** The tags, of a size that does not depend on times; of more than 1,000 chapters the first 1,000 are listed. */
    static byte[] bytes(Track track) {
        List<String> tags = new ArrayList<>();
        add(tags, "TITLE", track.title());
        add(tags, "ARTIST", track.author());
        add(tags, "DATE", track.date());
        add(tags, "COMMENT", track.comment());
        for (int i = 0; i < Math.min(MOST_CHAPTERS, track.chapters().size()); i++) {
            Chapter chapter = track.chapters().get(i);
            String name = number("CHAPTER", i, 3);
            add(tags, name, time(chapter.startFrame().orElse(0) * 1000 / track.sampleRate()));
            add(tags, name + "NAME", chapter.title());
        }
        Octets octets = text(new Octets(), "Lectern").little(tags.size(), 4);
        tags.forEach(tag -> text(octets, tag));
        return octets.toBytes();
    }

    private static void add(List<String> tags, String name, String text) {
        if (!text.isEmpty()) {
            tags.add(name + "=" + text);
        }
    }

    private static Octets text(Octets octets, String text) {
        return octets.little(text.getBytes(StandardCharsets.UTF_8).length, 4).utf8(text);
    }

    /** A time, or 99:59:59.999 beyond it, for a longer one would need another size. */
    private static String time(long milliseconds) {
        long at = Math.min(milliseconds, LAST_TIME);
        return number("", at / 3_600_000, 2)
                + number(":", at / 60_000 % 60, 2)
                + number(":", at / 1000 % 60, 2)
                + number(".", at % 1000, 3);
    }

    private static String number(String before, long number, int digits) {
        String written = Long.toString(number);
        return before + "0".repeat(Math.max(0, digits - written.length())) + written;
    }
}
