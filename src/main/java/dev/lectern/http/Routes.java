package dev.lectern.http;

import static dev.lectern.http.door.Scope.LISTEN;
import static dev.lectern.http.door.Scope.PUBLIC;

import dev.lectern.http.action.ArticleJson;
import dev.lectern.http.action.Formats;
import dev.lectern.http.action.GetAsset;
import dev.lectern.http.action.ListArticles;
import dev.lectern.http.action.ListVoices;
import dev.lectern.http.action.Narrations;
import dev.lectern.http.action.PlayArticle;
import dev.lectern.http.action.PlayStored;
import dev.lectern.http.action.ReadArticle;
import dev.lectern.http.action.ShowArticle;
import dev.lectern.http.action.ShowLibrary;
import dev.lectern.http.action.TellHealth;
import dev.lectern.http.page.Assets;
import dev.lectern.http.page.Pages;
import java.util.List;
import java.util.function.BooleanSupplier;

/** All routes, on one page. */
public final class Routes {
    private Routes() {}

    /** The table. */
    public static List<Route> table(House house, Pages pages, BooleanSupplier ready) {
        var articles = house.articles();
        var studio = house.studio();
        var json = new ArticleJson(house.formats());
        var formats = new Formats(house.formats());
        var narrations = new Narrations(house.narrator(), house.voices());
        return List.of(
                new Route("GET", "/", LISTEN, new ShowLibrary(articles, pages)),
                new Route("GET", "/read/{id}", LISTEN, new ShowArticle(articles, pages)),
                new Route("GET", "/assets/<path>", PUBLIC, new GetAsset(new Assets())),
                new Route("GET", "/api/articles", LISTEN, new ListArticles(articles, json)),
                new Route("GET", "/api/articles/{id}", LISTEN, new ReadArticle(articles, json)),
                new Route(
                        "GET",
                        "/api/articles/{id}/audio.{ext}",
                        LISTEN,
                        new PlayArticle(articles, narrations, studio, formats)),
                new Route("GET", "/audio/{key}.{ext}", LISTEN, new PlayStored(studio, formats)),
                new Route("GET", "/api/voices", LISTEN, new ListVoices(house.voices())),
                new Route(
                        "GET",
                        "/health/live",
                        PUBLIC,
                        new TellHealth("Tells whether the process is alive", () -> true)),
                new Route("GET", "/health/ready", PUBLIC, new TellHealth("Tells whether it can answer", ready)));
    }
}
