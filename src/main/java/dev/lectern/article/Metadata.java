package dev.lectern.article;

import java.util.Map;
import java.util.Optional;

/**
 * What an article says of itself in its front matter.
 *
 * @param title not blank, if given
 * @param author not blank, if given
 * @param language BCP 47, if given
 * @param voice a voice's id, if given
 * @param published an ISO date or date and time, if given
 * @param source a web address, if given
 * @param lexicon what is written to how it is said
 */
record Metadata(
        Optional<String> title,
        Optional<String> author,
        Optional<String> language,
        Optional<String> voice,
        Optional<String> published,
        Optional<String> source,
        Map<String, String> lexicon) {
    Metadata {
        lexicon = Map.copyOf(lexicon);
    }
}
