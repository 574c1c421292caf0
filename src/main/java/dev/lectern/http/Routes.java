package dev.lectern.http;

import static dev.lectern.http.door.Scope.FEED;
import static dev.lectern.http.door.Scope.LISTEN;
import static dev.lectern.http.door.Scope.PUBLIC;
import static dev.lectern.http.door.Scope.SPEECH;
import static dev.lectern.http.door.Scope.WRITE;

import dev.lectern.article.ArticleReader;
import dev.lectern.audio.AudioFormats;
import dev.lectern.http.action.AddArticle;
import dev.lectern.http.action.ArticleJson;
import dev.lectern.http.action.Books;
import dev.lectern.http.action.DescribeApi;
import dev.lectern.http.action.ExplainText;
import dev.lectern.http.action.FollowNarration;
import dev.lectern.http.action.Formats;
import dev.lectern.http.action.GetAsset;
import dev.lectern.http.action.GiveBook;
import dev.lectern.http.action.GiveChapters;
import dev.lectern.http.action.GiveCover;
import dev.lectern.http.action.GiveFeed;
import dev.lectern.http.action.GiveLibraryBook;
import dev.lectern.http.action.GiveTimeline;
import dev.lectern.http.action.GiveTranscript;
import dev.lectern.http.action.KeepBookmark;
import dev.lectern.http.action.KeepPlace;
import dev.lectern.http.action.KeepQueue;
import dev.lectern.http.action.ListArticles;
import dev.lectern.http.action.ListBookmarks;
import dev.lectern.http.action.ListVoices;
import dev.lectern.http.action.Narrations;
import dev.lectern.http.action.PlayArticle;
import dev.lectern.http.action.PlayEpisode;
import dev.lectern.http.action.PlayStored;
import dev.lectern.http.action.PreviewArticle;
import dev.lectern.http.action.ReadArticle;
import dev.lectern.http.action.ReadLexicon;
import dev.lectern.http.action.ReadPlace;
import dev.lectern.http.action.ReadQueue;
import dev.lectern.http.action.ReadSource;
import dev.lectern.http.action.RemoveArticle;
import dev.lectern.http.action.RemoveBookmark;
import dev.lectern.http.action.ReplaceArticle;
import dev.lectern.http.action.ReplaceLexicon;
import dev.lectern.http.action.ShowApi;
import dev.lectern.http.action.ShowArticle;
import dev.lectern.http.action.ShowLibrary;
import dev.lectern.http.action.SignIn;
import dev.lectern.http.action.SignOut;
import dev.lectern.http.action.SpeakText;
import dev.lectern.http.action.TellHealth;
import dev.lectern.http.action.TellMetrics;
import dev.lectern.http.action.TellProduction;
import dev.lectern.http.dialect.marytts.MaryList;
import dev.lectern.http.dialect.marytts.ProcessText;
import dev.lectern.http.dialect.openai.CreateSpeech;
import dev.lectern.http.dialect.openai.ListAudioModels;
import dev.lectern.http.dialect.openai.ListModels;
import dev.lectern.http.dialect.openai.ListOpenAiVoices;
import dev.lectern.http.dialect.openai.ReadModel;
import dev.lectern.http.door.Doors;
import dev.lectern.http.door.SignIns;
import dev.lectern.http.door.Site;
import dev.lectern.http.page.Assets;
import dev.lectern.http.page.Pages;
import dev.lectern.narration.Articulations;
import dev.lectern.narration.Recitals;
import dev.lectern.publish.Extents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

/** All routes, on one page. */
public final class Routes {
    private Routes() {}

    /** The table. */
    public static List<Route> table(
            House house, Pages pages, Doors doors, SignIns signIns, Site site, BooleanSupplier ready) {
        var articles = house.articles();
        var places = house.places();
        var narrator = house.narrator();
        var studio = house.studio();
        var json = new ArticleJson(house.formats(), house.voices(), site);
        var formats = new Formats(house.formats());
        var narrations = new Narrations(house.narrator(), house.voices());
        var extents =
                new Extents(narrator, studio, AudioFormats.byExtension("mp3").orElseThrow());
        var recitals = new Recitals(house.voices());
        var articulations = new Articulations(narrator, house.voices());
        var books = new Books(studio, extents.format());
        List<Route> table = new ArrayList<>();
        Collections.addAll(
                table,
                new Route("GET", "/", LISTEN, new ShowLibrary(articles, pages)),
                new Route("GET", "/read/{id}", LISTEN, new ShowArticle(articles, pages, narrations, studio)),
                new Route("GET", "/assets/<path>", PUBLIC, new GetAsset(new Assets())),
                new Route("GET", "/api/articles", LISTEN, new ListArticles(articles, places, json)),
                new Route("GET", "/api/articles.epub", LISTEN, new GiveLibraryBook(articles, narrations, books)),
                new Route("GET", "/api/articles/{id}.epub", LISTEN, new GiveBook(articles, narrations, books)),
                new Route("GET", "/api/articles/{id}", LISTEN, new ReadArticle(articles, json)),
                new Route("POST", "/api/articles", WRITE, new AddArticle(articles, json)),
                new Route("PUT", "/api/articles/{id}", WRITE, new ReplaceArticle(articles, json)),
                new Route(
                        "DELETE",
                        "/api/articles/{id}",
                        WRITE,
                        new RemoveArticle(articles, places, house.bookmarks(), json)),
                new Route("GET", "/api/articles/{id}/source", LISTEN, new ReadSource(articles)),
                new Route(
                        "GET",
                        "/api/articles/{id}/production",
                        LISTEN,
                        new TellProduction(articles, narrations, studio, house.formats())),
                new Route("GET", "/api/articles/{id}/place", LISTEN, new ReadPlace(articles, places)),
                new Route("PUT", "/api/articles/{id}/place", LISTEN, new KeepPlace(articles, places)),
                new Route(
                        "GET", "/api/articles/{id}/bookmarks", LISTEN, new ListBookmarks(articles, house.bookmarks())),
                new Route(
                        "PUT",
                        "/api/articles/{id}/bookmarks/{at}",
                        LISTEN,
                        new KeepBookmark(articles, house.bookmarks())),
                new Route(
                        "DELETE",
                        "/api/articles/{id}/bookmarks/{at}",
                        LISTEN,
                        new RemoveBookmark(articles, house.bookmarks())),
                new Route("GET", "/api/queue", LISTEN, new ReadQueue(articles, house.upNext())),
                new Route("PUT", "/api/queue", LISTEN, new KeepQueue(articles, house.upNext())),
                new Route("POST", "/api/preview", WRITE, new PreviewArticle(new ArticleReader(), json, house.clock())),
                new Route(
                        "GET",
                        "/api/articles/{id}/narration",
                        LISTEN,
                        new FollowNarration(articles, narrations, studio)),
                new Route(
                        "GET",
                        "/api/articles/{id}/timeline.{ext}",
                        LISTEN,
                        new GiveTimeline(articles, narrations, studio, articulations)),
                new Route(
                        "GET",
                        "/api/speech",
                        SPEECH,
                        new SpeakText(narrations, narrator, studio, recitals, articulations, formats, false)),
                new Route(
                        "POST",
                        "/api/speech",
                        SPEECH,
                        new SpeakText(narrations, narrator, studio, recitals, articulations, formats, true)),
                new Route(
                        "POST",
                        "/v1/audio/speech",
                        SPEECH,
                        new CreateSpeech(narrator, studio, house.voices(), house.formats())),
                new Route("GET", "/v1/audio/voices", SPEECH, new ListOpenAiVoices(house.voices())),
                new Route("GET", "/v1/audio/models", SPEECH, new ListAudioModels()),
                new Route("GET", "/v1/models", SPEECH, new ListModels()),
                new Route("GET", "/v1/models/{model}", SPEECH, new ReadModel()),
                new Route(
                        "GET",
                        "/process",
                        SPEECH,
                        new ProcessText(narrator, studio, house.voices(), articulations, false)),
                new Route(
                        "POST",
                        "/process",
                        SPEECH,
                        new ProcessText(narrator, studio, house.voices(), articulations, true)),
                new Route("GET", "/voices", SPEECH, MaryList.voices(house.voices())),
                new Route("GET", "/locales", SPEECH, MaryList.locales(house.voices())),
                new Route("GET", "/version", SPEECH, MaryList.version(house.version())),
                new Route("GET", "/audioformats", SPEECH, MaryList.audioFormats()),
                new Route("GET", "/datatypes", SPEECH, MaryList.dataTypes()),
                new Route("GET", "/audioeffects", SPEECH, MaryList.effects()),
                new Route("POST", "/api/explain", LISTEN, new ExplainText(house.frontEnd(), house.lexicon())),
                new Route("GET", "/api/lexicon", LISTEN, new ReadLexicon(house.lexicon())),
                new Route("PUT", "/api/lexicon", WRITE, new ReplaceLexicon(house.lexicon())),
                new Route(
                        "GET",
                        PlayArticle.ADDRESS,
                        LISTEN,
                        new PlayArticle(articles, narrations, studio, formats, site)),
                new Route("GET", "/feed.xml", FEED, new GiveFeed(articles, narrations, extents, site, house.version())),
                new Route("GET", "/feed/cover.png", FEED, new GiveCover()),
                new Route(
                        "GET",
                        "/feed/{id}/audio.mp3",
                        FEED,
                        new PlayEpisode(articles, narrations, studio, extents, site)),
                new Route("GET", "/feed/{id}/transcript.{ext}", FEED, new GiveTranscript(articles, narrations, studio)),
                new Route("GET", "/feed/{id}/chapters.json", FEED, new GiveChapters(articles, narrations, studio)),
                new Route("GET", PlayStored.ADDRESS, LISTEN, new PlayStored(studio, formats)),
                new Route("GET", "/api/voices", LISTEN, new ListVoices(house.voices())),
                new Route(
                        "GET",
                        "/health/live",
                        PUBLIC,
                        new TellHealth("Tells whether the process is alive", () -> true)),
                new Route("GET", "/health/ready", PUBLIC, new TellHealth("Tells whether it can answer", ready)),
                new Route("POST", "/sign-in", PUBLIC, new SignIn(doors, signIns, site)),
                new Route("POST", "/sign-out", PUBLIC, new SignOut(signIns, site)),
                new Route("GET", "/metrics", LISTEN, new TellMetrics(house.metrics())),
                new Route(
                        "GET",
                        "/api",
                        LISTEN,
                        new ShowApi(() -> OpenApi.describe(table, site, house.version()), pages)),
                new Route(
                        "GET",
                        "/openapi.json",
                        LISTEN,
                        new DescribeApi(() -> OpenApi.describe(table, site, house.version()))));
        return table;
    }
}
