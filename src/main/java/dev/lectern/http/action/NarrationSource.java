package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.flow.Json;
import dev.lectern.http.problem.Failures;
import dev.lectern.http.problem.Problem;
import dev.lectern.narration.Narration;
import dev.lectern.production.ByteSource;
import dev.lectern.production.Part;
import dev.lectern.production.Parts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A narration's events as bytes, while it is made. Event ids count from 0 behind the key, so that a client that was cut
 * off goes on after the last that it saw.
 */
final class NarrationSource implements ByteSource {
    private static final long KEEP_ALIVE_SECONDS = 15;

    private final Narration narration;
    private final Parts parts;
    private final EventForm form;
    private final SentenceEvents sentences;
    private final int resumeAt;
    private ByteBuffer waiting = ByteBuffer.allocate(0);
    private int events;
    private long frames;
    private boolean begun;
    private boolean over;

    NarrationSource(Narration narration, Parts parts, EventForm form, int framesAPiece, Optional<String> lastSeen) {
        this.narration = narration;
        this.parts = parts;
        this.form = form;
        this.sentences = new SentenceEvents(narration.voice().sampleRate(), framesAPiece);
        this.resumeAt = lastSeen.map(this::after).orElse(0);
    }

    /** {@inheritDoc} A failure before the first event is thrown, a later one is an event. */
    @Override
    public synchronized int read(ByteBuffer into) throws IOException {
        while (!waiting.hasRemaining() && !over) {
            if (!step()) {
                return 0;
            }
        }
        if (!waiting.hasRemaining()) {
            return -1;
        }
        int count = Math.min(into.remaining(), waiting.remaining());
        into.put(waiting.slice().limit(count));
        waiting.position(waiting.position() + count);
        return count;
    }

    @Override
    public void whenReady(Runnable callback) {
        CompletableFuture<Boolean> news = new CompletableFuture<>();
        parts.whenReady(() -> news.complete(true));
        CompletableFuture<Void> unused = news.completeOnTimeout(false, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .thenAccept(there -> {
                    if (!there) {
                        keepAlive();
                    }
                    callback.run();
                });
    }

    @Override
    public synchronized void close() {
        over = true;
        parts.close();
    }

    private synchronized void keepAlive() {
        if (begun && !over && !waiting.hasRemaining()) {
            waiting = ByteBuffer.wrap(form.keepAlive());
        }
    }

    /** Writes the next events, if there are any. */
    private boolean step() throws IOException {
        try {
            Optional<Part> part = parts.next();
            if (part.isEmpty() && !parts.ended()) {
                return false;
            }
            if (!begun) {
                begun = true;
                send("start", start());
            }
            part.ifPresent(this::part);
            if (parts.ended()) {
                over = true;
                send("done", done());
            }
            return true;
        } catch (RuntimeException failure) {
            if (!begun) {
                throw new IOException(failure);
            }
            over = true;
            send("error", error(Failures.problem(failure)));
            return true;
        }
    }

    private void part(Part part) {
        frames = part.start() + part.frames();
        sentences.of(part).forEach(event -> send("sentence", event));
        ObjectNode progress = Json.object().put("duration", seconds());
        progress.put("passages", part.index() + 1);
        progress.put("secondsLeft", part.secondsLeft() < 0 ? null : part.secondsLeft());
        send("progress", progress);
    }

    private void send(String name, ObjectNode data) {
        int number = events++;
        if (number >= resumeAt || name.equals("error")) {
            byte[] event = form.event(id(number), name, data);
            ByteBuffer joined = ByteBuffer.allocate(waiting.remaining() + event.length);
            waiting = joined.put(waiting).put(event).flip();
        }
    }

    private ObjectNode start() {
        return Json.object()
                .put("article", narration.article().id())
                .put("key", narration.key())
                .put("title", narration.article().title())
                .put("voice", narration.voice().id())
                .put("rate", narration.manner().rate())
                .put("pitch", narration.manner().pitch())
                .put("sampleRate", narration.voice().sampleRate())
                .put("text", narration.article().text());
    }

    private ObjectNode done() {
        return Json.object()
                .put("key", narration.key())
                .put("duration", seconds())
                .put("sentences", sentences.count());
    }

    private static ObjectNode error(Problem problem) {
        return Json.object()
                .put("type", "about:blank")
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail());
    }

    private double seconds() {
        return (double) frames / narration.voice().sampleRate();
    }

    private String id(int number) {
        return narration.key().substring(0, 16) + "-" + number;
    }

    /** The number of the event after the one that was seen; 0 when that was of another narration. */
    private int after(String lastSeen) {
        String prefix = narration.key().substring(0, 16) + "-";
        String number = lastSeen.startsWith(prefix) ? lastSeen.substring(prefix.length()) : "";
        return number.matches("[0-9]{1,8}") ? Integer.parseInt(number) + 1 : 0;
    }
}
