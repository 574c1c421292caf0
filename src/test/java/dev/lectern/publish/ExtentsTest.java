package dev.lectern.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.ArticleReader;
import dev.lectern.article.Format;
import dev.lectern.audio.Mp3Format;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Skips;
import dev.lectern.narration.StraightLine;
import dev.lectern.production.Studio;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voices;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.lexicon.Lexicon;
import dev.lectern.timing.Timeline;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long narrations are, asked for again and again while the answers take their time. */
class ExtentsTest {
    private final Voices voices = new Voices(List.of(new FreeTtsEngine()));
    private final StraightLine line = new StraightLine(voices, Lexicon::empty, List.of());
    private final List<String> asked = new ArrayList<>();
    private final List<CompletableFuture<Timeline>> answers = new ArrayList<>();
    private final Extents extents = new Extents(line, studio(), new Mp3Format());

    /** A studio that is asked for times and gives them when the test does. */
    private Studio studio() {
        return (Studio) Proxy.newProxyInstance(
                Studio.class.getClassLoader(), new Class<?>[] {Studio.class}, (self, method, arguments) -> {
                    assertEquals("timeline", method.getName());
                    asked.add(((Narration) arguments[0]).article().id());
                    answers.add(new CompletableFuture<>());
                    return answers.get(answers.size() - 1);
                });
    }

    @Test
    void whatWaitsForItsTurnIsNotPutInTheLineAgain() {
        List<Narration> library =
                Stream.of("one", "two", "three").map(this::narration).toList();
        List<CompletableFuture<Extent>> first = extents.inTurn(library);
        List<CompletableFuture<Extent>> second = extents.inTurn(library);
        extents.inTurn(library);
        for (int turn = 0; turn < 3; turn++) {
            assertEquals(turn + 1, asked.size(), "one after the other");
            assertFalse(first.get(turn).isDone());
            answer(library.get(turn), turn);
            assertEquals(first.get(turn).join(), second.get(turn).join());
        }
        assertEquals(List.of("one", "two", "three"), asked);
        assertTrue(extents.inTurn(library).stream().allMatch(CompletableFuture::isDone), "all are remembered");
        assertEquals(3, asked.size());
    }

    @Test
    void whoCannotWaitIsServedBeforeTheLineAndAFailureIsAskedAboutAgain() {
        List<Narration> library = Stream.of("one", "two").map(this::narration).toList();
        List<CompletableFuture<Extent>> inTurn = extents.inTurn(library);
        CompletableFuture<Extent> atOnce = extents.of(library.get(1));
        assertEquals(List.of("one", "two"), asked);
        answer(library.get(1), 1);
        assertTrue(atOnce.isDone());
        answers.get(0).completeExceptionally(new IllegalStateException("The machine is busy."));
        assertTrue(inTurn.get(0).isCompletedExceptionally());
        assertEquals(atOnce.join(), inTurn.get(1).join());
        extents.inTurn(library);
        assertEquals(List.of("one", "two", "one"), asked);
    }

    private void answer(Narration narration, int turn) {
        answers.get(turn)
                .complete(new Timeline(
                        narration.article().id(),
                        narration.key(),
                        narration.voice(),
                        narration.manner(),
                        2880L * (turn + 1),
                        true,
                        List.of()));
    }

    private Narration narration(String id) {
        return line.narration(
                new ArticleReader().read(id, id, Format.PLAIN, "This is " + id + ".", Instant.EPOCH),
                voices.standard(),
                Manner.NATURAL,
                Skips.STANDARD);
    }
}
