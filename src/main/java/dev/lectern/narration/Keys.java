package dev.lectern.narration;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.text.direction.Delivery;
import dev.lectern.text.direction.Directions;
import dev.lectern.text.direction.Reading;
import dev.lectern.text.lexicon.Lexicon;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Computes keys: the same inputs give the same key on every machine, any other input another one. What follows from an
 * article alone is remembered as long as the article is, so that a long text is read once and not at each request. Safe on
 * threads.
 */
final class Keys {
    private static final int MOST_REMEMBERED = 20_000;

    private final List<String> versions;
    private final Map<String, Begun> articles = new ConcurrentHashMap<>();

    /** What is known of an article: its part of the digest, and what a lexicon matters to its text. */
    private record Begun(WeakReference<Article> article, Digest digest, Lexicon lexicon, String fingerprint) {
        boolean of(Article other) {
            return article.refersTo(other);
        }
    }

    /**
     * @param versions of everything whose change could change a narration's bytes and that the narration itself does not
     *     name: the pipeline and the encoders
     */
    Keys(List<String> versions) {
        this.versions = List.copyOf(versions);
    }

    String key(
            Article article,
            Voice voice,
            String engineVersion,
            Manner manner,
            Skips skips,
            Lexicon lexicon,
            Directions directions,
            List<String> readers) {
        Begun begun = begun(article, lexicon);
        Digest digest = begun.digest().copy();
        add(digest, directions);
        readers.forEach(digest::add);
        return digest.add(voice.id())
                .add(voice.sampleRate())
                .add(voice.gainHundredths())
                .add(engineVersion)
                .add(manner.rateHundredths())
                .add(manner.pitchHundredths())
                .add(skips.canonical())
                .add(begun.fingerprint())
                .hex();
    }

    private Begun begun(Article article, Lexicon lexicon) {
        Optional<Begun> known = Optional.ofNullable(articles.get(article.id())).filter(begun -> begun.of(article));
        if (known.isPresent() && known.get().lexicon() == lexicon) {
            return known.get();
        }
        if (articles.size() >= MOST_REMEMBERED) {
            articles.clear();
        }
        Digest digest = known.map(Begun::digest).orElseGet(() -> digest(article));
        Begun now = new Begun(new WeakReference<>(article), digest, lexicon, lexicon.fingerprint(article.text()));
        articles.put(article.id(), now);
        return now;
    }

    private Digest digest(Article article) {
        Digest digest = new Digest();
        versions.forEach(digest::add);
        add(digest, article);
        return digest;
    }

    private static void add(Digest digest, Directions directions) {
        directions.sentences().forEach(span -> digest.add("s").add(span.from()).add(span.to()));
        directions.stops().forEach(stop -> digest.add("stop").add(stop.at()).add(stop.milliseconds()));
        for (Reading reading : directions.readings()) {
            digest.add("read").add(reading.span().from()).add(reading.span().to());
            reading.words().forEach(word -> digest.add(word.spelling()).add(String.join(" ", word.phones())));
        }
        for (Delivery delivery : directions.deliveries()) {
            digest.add("deliver")
                    .add(delivery.span().from())
                    .add(delivery.span().to())
                    .add(delivery.rateHundredths())
                    .add(delivery.pitchHundredths())
                    .add(delivery.gainHundredths())
                    .add(delivery.voice().orElse(""));
        }
    }

    private static void add(Digest digest, Article article) {
        digest.add(article.title())
                .add(article.author())
                .add(article.language())
                .add(article.published().orElse(""))
                .add(article.source().orElse(""))
                .add(article.text())
                .add(article.blocks().size());
        for (Block block : article.blocks()) {
            digest.add(block.kind().name())
                    .add(block.level())
                    .add(block.span().from())
                    .add(block.span().to())
                    .add(block.language());
        }
    }
}
