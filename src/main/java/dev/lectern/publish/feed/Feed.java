package dev.lectern.publish.feed;

import dev.lectern.publish.Selection;
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

    /** The language of most episodes. */
    String language() {
        return selection.language(episodes.stream().map(Episode::article).toList());
    }
}
