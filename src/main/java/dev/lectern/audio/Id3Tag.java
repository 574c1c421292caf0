package dev.lectern.audio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An ID3v2.3 tag (id3.org, "ID3 tag version 2.3.0", with the chapter frames of "ID3v2 Chapter Frame Addendum 1.0"): title,
 * author, date, comment and chapters, in UTF-16. Its size depends on the texts alone: a time that is not known yet is 0.
 */
final class Id3Tag {
    /** A table of contents counts its entries in one byte. */
    private static final int MOST_CHAPTERS = 255;

    private static final long BY_TIME_ALONE = 0xFFFFFFFFL;

    private Id3Tag() {}

    /**
     * The whole tag; of more than 255 chapters the first 255 are listed.
     *
     * @param padding zero bytes at its end
     */
    static byte[] bytes(Track track, Optional<Totals> totals, int padding) {
        Octets frames = new Octets();
        text(frames, "TIT2", track.title());
        text(frames, "TPE1", track.author());
        date(frames, track.date());
        comment(frames, track.comment());
        List<Chapter> chapters = track.chapters()
                .subList(0, Math.min(MOST_CHAPTERS, track.chapters().size()));
        if (!chapters.isEmpty()) {
            contents(frames, chapters.size());
            for (int i = 0; i < chapters.size(); i++) {
                chapter(frames, track, totals, i);
            }
        }
        frames.zeros(padding);
        return new Octets()
                .ascii("ID3")
                .u8(3)
                .u8(0)
                .u8(0)
                .big(sevenBits(frames.size()), 4)
                .bytes(frames.toBytes())
                .toBytes();
    }

    /** Sizes in a tag's header keep the top bit of each byte clear. */
    private static long sevenBits(int size) {
        return (size & 0x7FL) | (size & 0x3F80L) << 1 | (size & 0x1FC000L) << 2 | (size & 0xFE00000L) << 3;
    }

    private static void text(Octets frames, String id, String text) {
        if (!text.isEmpty()) {
            frame(frames, id, new Octets().u8(1).bytes(utf16(text)));
        }
    }

    /** This version of the tag keeps year and day apart: {@code 2026} and {@code 2211} for 22 November. */
    private static void date(Octets frames, String date) {
        if (date.matches("\\d{4}.*")) {
            text(frames, "TYER", date.substring(0, 4));
        }
        if (date.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            text(frames, "TDAT", date.substring(8, 10) + date.substring(5, 7));
        }
    }

    private static void comment(Octets frames, String comment) {
        if (!comment.isEmpty()) {
            Octets body =
                    new Octets().u8(1).ascii("eng").bytes(utf16("")).zeros(2).bytes(utf16(comment));
            frame(frames, "COMM", body);
        }
    }

    private static void contents(Octets frames, int chapters) {
        Octets body = new Octets().ascii("toc").u8(0).u8(3).u8(chapters); // top level, ordered
        for (int i = 0; i < chapters; i++) {
            body.ascii(name(i)).u8(0);
        }
        frame(frames, "CTOC", body);
    }

    private static void chapter(Octets frames, Track track, Optional<Totals> totals, int index) {
        Chapter chapter = track.chapters().get(index);
        Octets body = new Octets()
                .ascii(name(index))
                .u8(0)
                .big(milliseconds(chapter.startFrame().orElse(0), track), 4)
                .big(milliseconds(end(track, totals, index), track), 4)
                .big(BY_TIME_ALONE, 4)
                .big(BY_TIME_ALONE, 4);
        text(body, "TIT2", chapter.title());
        frame(frames, "CHAP", body);
    }

    private static long end(Track track, Optional<Totals> totals, int index) {
        boolean last = index + 1 == track.chapters().size();
        return last
                ? totals.map(Totals::frames).orElse(0L)
                : track.chapters().get(index + 1).startFrame().orElse(0);
    }

    private static long milliseconds(long frame, Track track) {
        return frame * 1000 / track.sampleRate();
    }

    private static String name(int index) {
        return "ch" + index;
    }

    private static byte[] utf16(String text) {
        return new Octets()
                .big(0xFFFE, 2)
                .bytes(text.getBytes(StandardCharsets.UTF_16LE))
                .toBytes();
    }

    private static void frame(Octets frames, String id, Octets body) {
        frames.ascii(id).big(body.size(), 4).zeros(2).bytes(body.toBytes());
    }
}
