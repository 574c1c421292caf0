package dev.lectern.publish.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleReader;
import dev.lectern.article.Format;
import dev.lectern.audio.AudioFormat;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Skips;
import dev.lectern.production.ByteSource;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.text.direction.Directions;
import dev.lectern.text.lexicon.Lexicon;
import dev.lectern.timing.Timeline;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BookTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final CompletableFuture<Timeline> times = new CompletableFuture<>();

    @Test
    void nobodyListensAnyMoreOnceTheBookIsClosedThoughTheTimesComeLater() throws IOException {
        Article article = new ArticleReader().read("a", "a", Format.PLAIN, "Some words.", Instant.EPOCH);
        Voice voice = new Voice("v", "V", "e", "en", "neutral", 16000, Voice.Timing.EXACT, 0, "MIT");
        Narration narration =
                new Narration(article, voice, Manner.NATURAL, Skips.STANDARD, Lexicon.empty(), Directions.NONE, "key");
        Title title = new Title("urn:a", "A", "en", "", Optional.empty(), Optional.empty());
        Book.Read read = new Book.Read(article, Optional.of(narration));
        ByteSource book = Book.open(title, List.of(read), studio(), proxy(AudioFormat.class, (p, m, a) -> null));
        assertEquals(0, book.read(ByteBuffer.allocate(100)));
        book.close();
        times.complete(new Timeline("a", "key", voice, Manner.NATURAL, 16000, true, List.of()));
        assertEquals(asked.get(), left.get());
        assertEquals(1, asked.get());
    }

    private Studio studio() {
        return proxy(Studio.class, (studio, method, arguments) -> {
            if (method.getName().equals("timeline")) {
                return times;
            }
            asked.incrementAndGet();
            return sound();
        });
    }

    private Sound sound() {
        return proxy(Sound.class, (sound, method, arguments) -> {
            if (method.getName().equals("close")) {
                left.incrementAndGet();
                return null;
            }
            return new CompletableFuture<Void>();
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
