package dev.lectern.http;

import dev.lectern.article.ArticleFolder;
import dev.lectern.article.Bookmarks;
import dev.lectern.article.LexiconFile;
import dev.lectern.article.Places;
import dev.lectern.article.UpNext;
import dev.lectern.audio.AudioFormat;
import dev.lectern.narration.FrontEnd;
import dev.lectern.narration.Narrator;
import dev.lectern.production.Studio;
import dev.lectern.speech.Voices;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.util.List;

/**
 * The rooms that the server opens to clients.
 *
 * @param articles the texts
 * @param places where listeners are in them
 * @param bookmarks what they want to find again
 * @param upNext what they are to hear next
 * @param narrator makes narrations out of texts
 * @param studio makes and keeps their sound
 * @param voices who can speak
 * @param formats in which sound is offered
 * @param frontEnd tells how text is read
 * @param lexicon what the user wants to be said for words
 * @param metrics what is counted; rooms may register their own
 * @param clock the time
 * @param version of Lectern
 */
public record House(
        ArticleFolder articles,
        Places places,
        Bookmarks bookmarks,
        UpNext upNext,
        Narrator narrator,
        Studio studio,
        Voices voices,
        List<AudioFormat> formats,
        FrontEnd frontEnd,
        LexiconFile lexicon,
        PrometheusRegistry metrics,
        Clock clock,
        String version) {
    public House {
        formats = List.copyOf(formats);
    }
}
