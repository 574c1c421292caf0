package dev.lectern.http.action;

import dev.lectern.http.problem.Problem;
import dev.lectern.narration.Narration;
import dev.lectern.narration.PassagePhones;
import dev.lectern.production.ByteSource;
import dev.lectern.timing.BookmarkTimes;
import dev.lectern.timing.Cue;
import dev.lectern.timing.SpeechMarks;
import dev.lectern.timing.Viseme;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A narration's speech marks as bytes, passage by passage, each made when the client can take it. */
final class MarksSource implements ByteSource {
    private final Iterator<PassagePhones> passages;
    private final BookmarkTimes bookmarks;
    private final SpeechMarks marks;
    private ByteBuffer waiting = ByteBuffer.allocate(0);
    private String shape = Viseme.REST;
    private long frames;
    private boolean over;

    MarksSource(Narration narration, Iterator<PassagePhones> passages, SpeechMarks marks) {
        this.passages = passages;
        this.bookmarks = new BookmarkTimes(narration.directions().bookmarks());
        this.marks = marks;
    }

    @Override
    public int read(ByteBuffer into) {
        while (!waiting.hasRemaining() && !over) {
            waiting = ByteBuffer.wrap(next().getBytes(StandardCharsets.UTF_8));
        }
        if (!waiting.hasRemaining()) {
            return -1;
        }
        int count = Math.min(into.remaining(), waiting.remaining());
        into.put(waiting.slice().limit(count));
        waiting.position(waiting.position() + count);
        return count;
    }

    private String next() {
        if (!passages.hasNext()) {
            if (frames == 0) {
                throw Problem.of(422, "There is nothing in this text that can be spoken; add some words to it.");
            }
            over = true;
            return marks.write(List.of(), bookmarks.end(frames), List.of());
        }
        PassagePhones passage = passages.next();
        List<Cue> cues =
                passage.outline().cues().stream().map(cue -> cue.shift(frames)).toList();
        String lines = marks.write(cues, bookmarks.add(cues), visemes(passage));
        frames += passage.outline().frames();
        return lines;
    }

    /** A mouth at rest stays so until it moves. */
    private List<Viseme> visemes(PassagePhones passage) {
        List<Viseme> visemes = new ArrayList<>();
        passage.phones().forEach(phone -> {
            Viseme viseme = Viseme.of(phone.symbol(), frames + phone.start());
            if (!phone.pause() || !shape.equals(Viseme.REST)) {
                visemes.add(viseme);
            }
            shape = viseme.symbol();
        });
        return visemes;
    }

    @Override
    public void whenReady(Runnable callback) {
        callback.run();
    }

    @Override
    public void close() {
        over = true;
    }
}
