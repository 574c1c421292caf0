package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.flow.Json;
import dev.lectern.http.problem.Failures;
import dev.lectern.http.problem.Problem;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Recital;
import dev.lectern.narration.Recital.Said;
import dev.lectern.narration.Recital.Sounded;
import dev.lectern.narration.Recital.Step;
import dev.lectern.production.ByteSource;
import dev.lectern.timing.BookmarkTimes;
import dev.lectern.timing.Cue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A recital's events as bytes. Each is made when the client can take it, on the thread that reads, so that nothing waits in
 * a queue before the first sound.
 */
final class RecitalSource implements ByteSource {
    /** Milliseconds of sound in the first event; every further one has twice as much as the one before. */
    private static final int FIRST_MS = 90;

    private static final int MOST_MS = 1_000;

    private final Recital recital;
    private final BookmarkTimes marks;
    private final EventForm form;
    private ByteBuffer waiting = ByteBuffer.allocate(0);
    private int pieceMs = FIRST_MS;
    private int events;
    private int sentences;
    private long frames;
    private boolean over;

    RecitalSource(Recital recital, EventForm form) {
        this.recital = recital;
        this.marks = new BookmarkTimes(recital.narration().directions().bookmarks());
        this.form = form;
    }

    /** {@inheritDoc} A failure before the first event is thrown, a later one is an event. */
    @Override
    public int read(ByteBuffer into) throws IOException {
        int before = into.position();
        boolean sounded = false;
        while (waiting.hasRemaining() || (!over && !sounded)) {
            if (!waiting.hasRemaining()) {
                sounded = step();
            }
            int count = Math.min(into.remaining(), waiting.remaining());
            into.put(waiting.slice().limit(count));
            waiting.position(waiting.position() + count);
            if (!into.hasRemaining()) {
                break;
            }
        }
        int count = into.position() - before;
        return count == 0 && over ? -1 : count;
    }

    @Override
    public void whenReady(Runnable callback) {
        callback.run();
    }

    @Override
    public void close() {
        over = true;
    }

    /** Writes the next event; whether it was sound. */
    private boolean step() throws IOException {
        try {
            Optional<Step> step = recital.next(pieceMs * sampleRate() / 1000);
            if (events == 0) {
                begin(step);
            }
            if (step.isEmpty()) {
                over = true;
                send("done", done());
                return false;
            }
            if (step.get() instanceof Said said) {
                send("sentence", sentence(said));
                return false;
            }
            send("audio", audio((Sounded) step.get()));
            pieceMs = Math.min(MOST_MS, pieceMs * 2);
            return true;
        } catch (RuntimeException failure) {
            if (events == 0) {
                throw new IOException(failure);
            }
            over = true;
            Problem problem = Failures.problem(failure);
            send("error", Json.object().put("status", problem.status()).put("detail", problem.detail()));
            return false;
        }
    }

    private void begin(Optional<Step> first) {
        if (first.isEmpty()) {
            throw Problem.of(422, "There is nothing in this text that can be spoken; add some words to it.");
        }
        Narration narration = recital.narration();
        send(
                "start",
                Json.object()
                        .put("voice", narration.voice().id())
                        .put("rate", narration.manner().rate())
                        .put("pitch", narration.manner().pitch())
                        .put("sampleRate", sampleRate())
                        .put("text", narration.article().text()));
    }

    private ObjectNode sentence(Said said) {
        ObjectNode event = Json.object().put("index", sentences++);
        event.put("from", said.sentence().from()).put("to", said.sentence().to());
        event.put("start", seconds(said.start())).put("end", seconds(said.start() + said.frames()));
        ArrayNode words = event.putArray("words");
        for (Cue word : said.words()) {
            words.addObject()
                    .put("from", word.span().from())
                    .put("to", word.span().to())
                    .put("start", seconds(word.start()))
                    .put("end", seconds(word.end()));
        }
        marks(event, marks.add(said.words()));
        return event;
    }

    /** The marks of SSML that are reached by then. */
    private void marks(ObjectNode event, List<BookmarkTimes.Reached> reached) {
        if (!reached.isEmpty()) {
            ArrayNode list = event.putArray("marks");
            reached.forEach(
                    mark -> list.addObject().put("name", mark.bookmark().name()).put("at", seconds(mark.frame())));
        }
    }

    private ObjectNode audio(Sounded sounded) {
        short[] samples = sounded.samples();
        frames += samples.length;
        ByteBuffer pcm = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        pcm.asShortBuffer().put(samples);
        return Json.object().put("audio", Base64.getEncoder().encodeToString(pcm.array()));
    }

    private ObjectNode done() {
        ObjectNode event = Json.object().put("duration", seconds(frames)).put("sentences", sentences);
        marks(event, marks.end(frames));
        return event;
    }

    private void send(String name, ObjectNode data) {
        byte[] event = form.event(String.valueOf(events++), name, data);
        ByteBuffer joined = ByteBuffer.allocate(waiting.remaining() + event.length);
        waiting = joined.put(waiting).put(event).flip();
    }

    private double seconds(long frame) {
        return (double) frame / sampleRate();
    }

    private int sampleRate() {
        return recital.narration().voice().sampleRate();
    }
}
