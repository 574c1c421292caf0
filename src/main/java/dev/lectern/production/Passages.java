package dev.lectern.production;

import dev.lectern.narration.Passage;
import dev.lectern.narration.Script;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A narration's passages by number. The first ones stay in memory; of a long text the others are cut again when they are
 * spoken, which costs a little time and keeps memory flat. Safe on threads; calls may take as long as the cutting.
 */
final class Passages {
    private static final int KEPT = 256;
    private static final int RECENT = 32;

    private final Script script;
    private final Map<Integer, Passage> kept = new HashMap<>();
    private final Map<Integer, Passage> recent = Collections.synchronizedMap(new Recent());
    private Optional<Cursor> ahead = Optional.empty();
    private Optional<Cursor> again = Optional.empty();

    Passages(Script script) {
        this.script = script;
    }

    /** The passage with a number; empty past the last. */
    synchronized Optional<Passage> get(int index) {
        Passage known = kept.getOrDefault(index, recent.get(index));
        if (known != null) {
            return Optional.of(known);
        }
        if (ahead.isEmpty()) {
            ahead = Optional.of(new Cursor());
        }
        if (index >= ahead.get().next) {
            return seek(ahead.get(), index);
        }
        if (again.isEmpty() || again.get().next > index) {
            again = Optional.of(new Cursor());
        }
        return seek(again.get(), index);
    }

    private Optional<Passage> seek(Cursor cursor, int index) {
        Optional<Passage> found = Optional.empty();
        while (cursor.next <= index && cursor.each.hasNext()) {
            Passage passage = cursor.each.next();
            if (cursor.next < KEPT) {
                kept.put(cursor.next, passage);
            } else {
                recent.put(cursor.next, passage);
            }
            cursor.next++;
            found = Optional.of(passage);
        }
        return cursor.next == index + 1 ? found : Optional.empty();
    }

    /** Lets go of what can be cut again. */
    synchronized void forget() {
        kept.clear();
        recent.clear();
        ahead = Optional.empty();
        again = Optional.empty();
    }

    private final class Cursor {
        private final Iterator<Passage> each = script.iterator();
        private int next;
    }

    private static final class Recent extends LinkedHashMap<Integer, Passage> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Passage> eldest) {
            return size() > RECENT;
        }
    }
}
