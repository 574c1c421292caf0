package dev.lectern.publish.feed;

import dev.lectern.publish.XmlWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A feed as RSS 2.0 with the elements that podcast apps know: those of Apple ("A Podcaster's Guide to RSS") and of the
 * Podcast Namespace 2.0.
 */
public final class FeedXml {
    /** RFC 822 with four digits for the year, as RSS 2.0 asks. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private FeedXml() {}

    /** The document in UTF-8. The same feed gives the same bytes. */
    public static byte[] write(Feed feed) {
        XmlWriter xml = new XmlWriter();
        xml.open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:itunes",
                        "http://www.itunes.com/dtds/podcast-1.0.dtd",
                        "xmlns:podcast",
                        "https://podcastindex.org/namespace/1.0")
                .line();
        xml.open("channel").line();
        channel(xml, feed);
        feed.episodes().forEach(episode -> item(xml.open("item").line(), feed.addresses(), episode));
        return xml.close().close().bytes();
    }

    private static void channel(XmlWriter xml, Feed feed) {
        Addresses addresses = feed.addresses();
        String title = feed.selection().title();
        String query = feed.selection().query();
        xml.element("title", title)
                .element("link", addresses.library())
                .element("description", "Articles read aloud, word for word, with their text.")
                .element("language", feed.language())
                .element("generator", feed.generator());
        feed.episodes().stream()
                .map(Episode::when)
                .max(Instant::compareTo)
                .ifPresent(newest -> xml.element("pubDate", DATE.format(newest)));
        xml.empty("atom:link", "href", addresses.feed(query), "rel", "self", "type", "application/rss+xml")
                .element("podcast:guid", FeedGuid.of(addresses.lasting(query)))
                .element("podcast:medium", "podcast")
                .element("itunes:author", "Lectern")
                .empty("itunes:image", "href", addresses.cover())
                .open("itunes:category", "text", "Arts")
                .empty("itunes:category", "text", "Books")
                .close()
                .element("itunes:explicit", "false")
                .element("itunes:type", "episodic");
        // what a token opens is for its holder: directories are asked to leave it out
        addresses.token().ifPresent(token -> xml.element("itunes:block", "Yes"));
        xml.open("image")
                .element("url", addresses.cover())
                .element("title", title)
                .element("link", addresses.library())
                .close();
    }

    private static void item(XmlWriter xml, Addresses addresses, Episode episode) {
        String id = episode.article().id();
        xml.element("title", episode.article().title())
                .element("link", addresses.page(id))
                .element("guid", episode.guid(), "isPermaLink", "false")
                .element("pubDate", DATE.format(episode.when()))
                .element("description", episode.excerpt())
                .empty(
                        "enclosure",
                        "url",
                        addresses.of(id, "audio.mp3"),
                        "length",
                        String.valueOf(episode.extent().bytes()),
                        "type",
                        "audio/mpeg")
                .element(
                        "itunes:duration",
                        String.valueOf(Math.round(episode.extent().seconds())))
                .element("itunes:episodeType", "full")
                .element("itunes:explicit", "false");
        if (!episode.article().author().isEmpty()) {
            xml.element("itunes:author", episode.article().author());
        }
        transcripts(xml, addresses, episode);
        xml.close();
    }

    private static void transcripts(XmlWriter xml, Addresses addresses, Episode episode) {
        String id = episode.article().id();
        for (Transcript transcript : Transcript.values()) {
            xml.empty(
                    "podcast:transcript",
                    "url",
                    addresses.of(id, "transcript." + transcript.extension()),
                    "type",
                    transcript.mediaType(),
                    "language",
                    episode.article().language(),
                    "rel",
                    "captions");
        }
        if (episode.hasChapters()) {
            xml.empty("podcast:chapters", "url", addresses.of(id, "chapters.json"), "type", Chapters.MEDIA_TYPE);
        }
    }
}
