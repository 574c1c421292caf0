package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.door.Doors;
import dev.lectern.http.door.Site;
import dev.lectern.http.flow.Later;
import dev.lectern.http.input.Query;
import dev.lectern.narration.Narration;
import dev.lectern.publish.Extent;
import dev.lectern.publish.Extents;
import dev.lectern.publish.Published;
import dev.lectern.publish.Selection;
import dev.lectern.publish.feed.Addresses;
import dev.lectern.publish.feed.Episode;
import dev.lectern.publish.feed.Feed;
import dev.lectern.publish.feed.FeedXml;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Gives the library, or what a search finds, as a podcast. */
public record GiveFeed(ArticleFolder articles, Narrations narrations, Extents extents, Site site, String version)
        implements Action {
    /** Apps show no more; the older ones are found by a search of their own. */
    private static final int MOST_EPISODES = 500;
    /** How long a feed waits for lengths. Articles whose length is not known by then are left out until the next time. */
    private static final long PATIENCE_MILLIS = 5000;

    @Override
    public Operation operation() {
        return Operation.giving("Gives the library as a podcast (RSS 2.0)", "application/rss+xml")
                .taking(Selections.PARAMETERS);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Selection selection = Selections.of(query);
        List<Article> spoken = new ArrayList<>();
        List<Narration> wanted = new ArrayList<>();
        for (Article article : Selections.newest(articles, selection).stream()
                .limit(MOST_EPISODES)
                .toList()) {
            narrations.own(article).ifPresent(narration -> {
                spoken.add(article);
                wanted.add(narration);
            });
        }
        List<CompletableFuture<Extent>> lengths = extents.inTurn(wanted);
        Addresses addresses = new Addresses(
                site.base(ctx), Doors.inAddress(ServletContextRequest.getServletContextRequest(ctx.req())));
        Later.answer(
                ctx,
                () -> all(lengths).thenRun(() -> {
                    Feed feed = new Feed(selection, addresses, episodes(spoken, lengths), "Lectern " + version);
                    Documents.bytes(ctx, "application/rss+xml; charset=utf-8", FeedXml.write(feed));
                }));
    }

    private static CompletableFuture<?> all(List<CompletableFuture<Extent>> lengths) {
        return CompletableFuture.allOf(lengths.toArray(CompletableFuture[]::new))
                .handle((done, failure) -> true)
                .completeOnTimeout(true, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static List<Episode> episodes(List<Article> articles, List<CompletableFuture<Extent>> lengths) {
        List<Episode> episodes = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            known(lengths.get(i))
                    .ifPresent(extent -> episodes.add(new Episode(article, Published.of(article), extent)));
        }
        return episodes;
    }

    /** What cannot be spoken, or whose length is not known yet, has no episode. */
    private static Optional<Extent> known(CompletableFuture<Extent> length) {
        boolean there = length.isDone() && !length.isCompletedExceptionally();
        return there ? Optional.of(length.join()) : Optional.empty();
    }
}
