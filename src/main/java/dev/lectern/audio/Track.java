package dev.lectern.audio;

import java.util.List;

/**
 * What is written into a file beside its sound. The size of a header depends on titles and counts alone, never on
 * chapter times or totals.
 *
 * @param key the narration's key; serial numbers come from it
 * @param sampleRate frames a second
 * @param title of the article
 * @param author empty when unknown
 * @param date ISO date, empty when unknown
 * @param comment empty for none
 * @param chapters in order
 */
public record Track(
        String key, int sampleRate, String title, String author, String date, String comment, List<Chapter> chapters) {
    public Track {
        chapters = List.copyOf(chapters);
    }
}
