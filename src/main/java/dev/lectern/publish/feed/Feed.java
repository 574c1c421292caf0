package dev.lectern.publish.feed;

import java.util.Comparator;
import java.util.List;

/**
 * A podcast of the library or of a part of it.
 *
 * @param selection what was asked for
 * @param addresses where everything is
 * @param episodes the newest first, those of one time by id
 * @param generator the program and its version
 */
public record Feed(Selection selection, Addresses addresses, List<Episode> episodes, String generator) {
    private static final Comparator<Episode> NEWEST = Comparator.comparing(Episode::when)
            .reversed()
            .thenComparing(episode -> episode.article().id());

    public Feed {
        episodes = episodes.stream().sorted(NEWEST).toList();
    }

    /** The language of most episodes, of those with as many the first by name; English where there is none. */
    String language() {
        return episodes.stream()
                .map(episode -> episode.article().language())
                .max(Comparator.comparingLong(this::count).thenComparing(Comparator.reverseOrder()))
                .orElse("en");
    }

    private long count(String language) {
        return episodes.stream()
                .filter(episode -> episode.article().language().equals(language))
                .count();
    }
}
