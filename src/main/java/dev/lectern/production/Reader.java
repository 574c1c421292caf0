package dev.lectern.production;

import dev.lectern.library.Bytes;
import dev.lectern.library.Quietly;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One listener's bytes of a file in the making: a stretch of it, or all of it as it grows. */
final class Reader implements ByteSource, Listener {
    private static final long OPEN_END = Long.MAX_VALUE;

    /**
     * What follows the first sound goes in pieces of this size at first: that a listener has left shows only when a second
     * piece cannot be sent, and until then it would be spoken for nobody.
     */
    private static final int BITE = 1 << 10;

    private static final int BITES = 4;

    private final Rendering rendering;
    private final Schedule schedule;
    private final Audience audience;
    private final boolean live;
    private final long to;
    private long position;
    private boolean hungry = true;
    private boolean heard;
    private int helpings;
    private int bites;
    private boolean closed;
    private Optional<byte[]> header = Optional.empty();
    private Optional<Runnable> callback = Optional.empty();
    private Optional<Bytes> bytes = Optional.empty();

    private Reader(Rendering rendering, boolean live, long from, long to, Audience audience) {
        this.rendering = rendering;
        this.schedule = rendering.production.schedule();
        this.live = live;
        this.position = from;
        this.to = to;
        this.audience = audience;
    }

    /** The whole, as it grows. */
    static Reader live(Rendering rendering, Audience audience) {
        return new Reader(rendering, true, 0, OPEN_END, audience);
    }

    /** A stretch of a file whose length is known. */
    static Reader range(Rendering rendering, long from, long to, Audience audience) {
        return new Reader(rendering, false, from, to, audience);
    }

    /** A header and the first sound behind it come together, so that they are one packet on the way to the listener. */
    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = piece(into);
        boolean front = count > 0 && into.hasRemaining() && position == header.orElseThrow().length;
        return front ? count + Math.max(0, piece(into)) : count;
    }

    private int piece(ByteBuffer into) throws IOException {
        boolean careful = live && helpings > 0 && bites < BITES;
        int most = careful ? Math.min(BITE, into.remaining()) : into.remaining();
        long count = schedule.locked(() -> available(most));
        if (count <= 0) {
            return count < 0 ? -1 : starve();
        }
        int limit = into.limit();
        into.limit(into.position() + (int) Math.min(count, most));
        try {
            return take(into);
        } finally {
            into.limit(limit);
        }
    }

    /** Bytes that can be read now; -1 at the end. */
    private long available(long most) {
        if (header.isEmpty()) {
            header = live ? rendering.header() : rendering.finalHeader();
        }
        long end = live && header.isPresent() && rendering.layout().whole()
                ? rendering.layout().end()
                : to;
        if (position >= end) {
            return -1;
        }
        if (header.isEmpty()) {
            return 0;
        }
        int front = header.get().length;
        long there = position < front ? front - position : rendering.reach(position, most);
        return Math.min(there, end - position);
    }

    private int starve() throws IOException {
        Optional<ProductionException> failure = schedule.locked(() -> {
            hungry = true;
            rendering.production.schedule().offer(rendering.production);
            return rendering.failure();
        });
        if (closed) {
            throw new IOException("The listener has left.");
        }
        if (failure.isPresent()) {
            throw new IOException(failure.get().getMessage(), failure.get());
        }
        return 0;
    }

    private int take(ByteBuffer into) throws IOException {
        byte[] front = header.orElseThrow();
        int count;
        if (position < front.length) {
            count = Math.min(into.remaining(), front.length - (int) position);
            into.put(front, (int) position, count);
        } else {
            count = sound(into, (int) Math.min(Integer.MAX_VALUE, position - front.length));
            heard = true;
            bites += helpings > 0 ? 1 : 0;
        }
        if (count < 0) {
            throw new EOFException("The audio in the making was cut short.");
        }
        position += count;
        hungry = false;
        return count;
    }

    /** The beginning is in memory before the rest of the first passage is in the draft. */
    private int sound(ByteBuffer into, int at) throws IOException {
        byte[] opening = rendering.firstSound().bytes();
        if (at >= opening.length) {
            return bytes().read(into, position);
        }
        int count = Math.min(into.remaining(), opening.length - at);
        into.put(opening, at, count);
        return count;
    }

    private Bytes bytes() throws IOException {
        if (bytes.isEmpty()) {
            bytes = Optional.of(open());
        }
        return bytes.get();
    }

    private Bytes open() throws IOException {
        try {
            return rendering.draft().reader();
        } catch (IOException e) {
            String article = rendering.production.narration().article().id();
            throw new IOException("The audio of the article " + article + " cannot be read; ask for it again.", e);
        }
    }

    @Override
    public void whenReady(Runnable call) {
        if (heard && helpings++ == 0) {
            rendering.firstSound().heard();
        }
        schedule.change(() -> {
            if (bites > 0) {
                rendering.production.agenda().begun();
            }
            callback = Optional.of(call);
            hungry = true;
            wake();
            schedule.offer(rendering.production);
        });
    }

    @Override
    public void wake() {
        if (callback.isPresent() && (closed || rendering.failure().isPresent() || available(1) != 0)) {
            schedule.afterwards(callback.get());
            callback = Optional.empty();
        }
    }

    @Override
    public Optional<Rendering> rendering() {
        return Optional.of(rendering);
    }

    @Override
    public int needs() {
        if (!hungry || position >= to) {
            return -1;
        }
        if (rendering.opened().isEmpty()) {
            return 0;
        }
        Layout layout = rendering.layout();
        if (position < layout.offset(0) && to <= layout.offset(0)) {
            return -1;
        }
        int passage = position < layout.offset(0) ? 0 : layout.passageAt(position);
        return rendering.has(passage) ? -1 : passage;
    }

    @Override
    public boolean fresh() {
        return !heard;
    }

    @Override
    public void close() {
        boolean first = schedule.locked(() -> {
            boolean open = !closed;
            closed = true;
            callback = Optional.empty();
            return open;
        });
        if (first) {
            bytes.ifPresent(Quietly::close);
            audience.leave(rendering.production, this);
        }
    }
}
