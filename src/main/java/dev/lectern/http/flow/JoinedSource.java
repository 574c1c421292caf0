package dev.lectern.http.flow;

import dev.lectern.production.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Sources one after the other. Each is opened when its turn comes and closed when it is over. */
public final class JoinedSource implements ByteSource {
    private static final ByteSource NOTHING = new MemorySource(new byte[0]);

    private final Deque<Supplier<ByteSource>> waiting;
    private ByteSource current = NOTHING;

    public JoinedSource(List<Supplier<ByteSource>> sources) {
        this.waiting = new ArrayDeque<>(sources);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = current.read(into);
        while (count < 0) {
            current.close();
            current = NOTHING;
            Supplier<ByteSource> next = waiting.poll();
            if (next == null) {
                return -1;
            }
            current = next.get();
            count = current.read(into);
        }
        return count;
    }

    @Override
    public void whenReady(Runnable callback) {
        current.whenReady(callback);
    }

    @Override
    public void close() {
        waiting.clear();
        current.close();
    }
}
