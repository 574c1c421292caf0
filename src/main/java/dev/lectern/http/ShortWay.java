package dev.lectern.http;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.audio.AudioFormat;
import dev.lectern.http.action.Formats;
import dev.lectern.http.action.Narrations;
import dev.lectern.http.action.PlayArticle;
import dev.lectern.http.action.PlayStored;
import dev.lectern.http.action.SoundReply;
import dev.lectern.http.door.Doors;
import dev.lectern.http.door.Scope;
import dev.lectern.http.door.Site;
import dev.lectern.http.flow.FileFlow;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.http.range.ByteRange;
import dev.lectern.http.range.ByteRanges;
import dev.lectern.http.range.Selection;
import dev.lectern.library.OpenFile;
import dev.lectern.production.Studio;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The short way past servlets and routes, for what players ask for most: one range of finished sound that lies open, under no
 * further condition. The answer is the one that {@link PlayArticle} and {@link PlayStored} give; whatever is not as plain as
 * that, problems included, is left to them.
 */
final class ShortWay extends Handler.Wrapper {
    private static final String ARTICLES = "/api/articles/";
    private static final String SOUND = "/audio.";
    private static final String KEYS = "/audio/";
    private static final int KEY_DIGITS = 64;

    /** Fields whose meaning the routes know. */
    private static final Set<String> CONDITIONS =
            Set.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range");

    private final ArticleFolder articles;
    private final Narrations narrations;
    private final Studio studio;
    private final Formats formats;
    private final Doors doors;
    private final Site site;

    /**
     * What is asked for.
     *
     * @param route that would answer, for the meters
     * @param cache what caches are told
     * @param location where the bytes are found for ever, where that is another address
     */
    private record Asked(String key, AudioFormat format, String route, String cache, Optional<String> location) {}

    ShortWay(House house, Doors doors, Site site) {
        this.articles = house.articles();
        this.narrations = new Narrations(house.narrator(), house.voices());
        this.studio = house.studio();
        this.formats = new Formats(house.formats());
        this.doors = doors;
        this.site = site;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Asked> asked = plain(request) ? asked(request.getHttpURI().getCanonicalPath()) : Optional.empty();
        return (asked.isPresent() && answered(asked.get(), request, response, callback))
                || super.handle(request, response, callback);
    }

    private static boolean plain(Request request) {
        HttpFields fields = request.getHeaders();
        return request.getMethod().equals("GET")
                && request.getHttpURI().getQuery() == null
                && fields.getValuesList("Range").size() == 1
                && CONDITIONS.stream().noneMatch(fields::contains);
    }

    private Optional<Asked> asked(String path) {
        int point = path.lastIndexOf('.');
        Optional<AudioFormat> format = formats.find(path.substring(point + 1));
        if (format.isEmpty()) {
            return Optional.empty();
        }
        if (path.startsWith(ARTICLES) && path.startsWith(SOUND, point + 1 - SOUND.length())) {
            return ofArticle(path.substring(ARTICLES.length(), point + 1 - SOUND.length()), format.get());
        }
        boolean key = path.startsWith(KEYS) && point == KEYS.length() + KEY_DIGITS;
        return key
                ? Optional.of(new Asked(
                        path.substring(KEYS.length(), point),
                        format.get(),
                        PlayStored.ADDRESS,
                        PlayStored.CACHE,
                        Optional.empty()))
                : Optional.empty();
    }

    private Optional<Asked> ofArticle(String id, AudioFormat format) {
        Optional<Article> article = articles.find(id);
        try {
            return article.map(found -> {
                String key = narrations.of(found, Query.NONE).key();
                String location = PlayArticle.location(site, key, format);
                return new Asked(key, format, PlayArticle.ADDRESS, PlayArticle.CACHE, Optional.of(location));
            });
        } catch (Problem leftToTheRoute) {
            return Optional.empty();
        }
    }

    private boolean answered(Asked asked, Request request, Response response, Callback callback) {
        try {
            doors.check(request, Scope.LISTEN);
            Optional<OpenFile> file = studio.atHand(asked.key(), asked.format());
            return file.isPresent() && answered(asked, file.get(), request, response, callback);
        } catch (Problem | IOException leftToTheRoute) {
            return false;
        }
    }

    private boolean answered(Asked asked, OpenFile file, Request request, Response response, Callback callback)
            throws IOException {
        Selection selection = ByteRanges.select(request.getHeaders().get("Range"), file.size());
        List<ByteRange> ranges = selection.ranges();
        if (ranges.size() != 1) {
            file.close();
            return false;
        }
        ByteRange range = ranges.get(0);
        Runnable head = () -> head(asked, range, file.size(), request, response);
        FileFlow.send(request, response, callback, head, file, range.from(), range.to());
        return true;
    }

    private static void head(Asked asked, ByteRange range, long size, Request request, Response response) {
        request.setAttribute(Meters.ROUTE, asked.route());
        response.setStatus(206);
        HttpFields.Mutable fields = response.getHeaders();
        fields.put("Cache-Control", asked.cache());
        fields.put("ETag", SoundReply.validators(asked.key(), asked.format()).tag());
        fields.put("Accept-Ranges", "bytes");
        asked.location().ifPresent(location -> fields.put("Content-Location", location));
        fields.put("Content-Type", asked.format().mediaType());
        fields.put("Content-Range", range.contentRange(size));
        fields.put("Content-Length", range.length());
    }
}
