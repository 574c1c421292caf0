package dev.lectern.narration;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.text.direction.Directions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the blocks that were read last were cut: after an edit all but one are what they were. Where a block stands does not
 * count, all else that its passages depend on does. Blocks with directions are not remembered. Safe on threads.
 */
final class KnownBlocks {
    /** What is longer is seldom cut twice, and finding it costs a first sound. */
    private static final int LONGEST = 8_000;

    private final Voices voices;
    private final int most;
    private final Map<Key, Known> blocks = new LinkedHashMap<>(16, 0.75f, true);
    private int units;

    /** @param most UTF-16 units of all remembered blocks together; 0 remembers nothing */
    KnownBlocks(Voices voices, int most) {
        this.voices = voices;
        this.most = most;
    }

    /**
     * All that the passages of a block depend on but its place.
     *
     * @param first whether the narration's first passage is in it
     * @param inList whether it is followed by an item
     * @param language the article's
     * @param reader who reads the block, of an engine of this version
     * @param lexicon a fingerprint of what it says for the block's words
     */
    record Key(
            String text,
            BlockKind kind,
            boolean first,
            boolean inList,
            String language,
            Voice voice,
            Voice reader,
            String engine,
            Manner manner,
            Skips skips,
            String lexicon) {}

    /** @param from where the block stood */
    private record Known(int from, List<Cut> cuts) {}

    /** What a block is known by; empty if it is not to be remembered. */
    Optional<Key> key(Narration narration, int index, boolean first) {
        Article article = narration.article();
        List<Block> all = article.blocks();
        Block block = all.get(index);
        int length = block.span().length();
        if (length > Math.min(LONGEST, most) || !narration.directions().equals(Directions.NONE)) {
            return Optional.empty();
        }
        String text = block.span().of(article.text());
        Voice reader = narration.voiceOf(block);
        return Optional.of(new Key(
                text,
                block.kind(),
                first,
                index + 1 < all.size() && all.get(index + 1).kind() == BlockKind.ITEM,
                article.language(),
                narration.voice(),
                reader,
                voices.engineOf(reader).version(),
                narration.manner(),
                narration.skips(),
                narration.lexicon().fingerprint(text)));
    }

    /** The passages of a block that now begins at {@code from}. */
    Optional<List<Cut>> find(Key key, int from) {
        Optional<Known> known = get(key);
        return known.map(block ->
                block.cuts().stream().map(cut -> cut.shift(from - block.from())).toList());
    }

    private synchronized Optional<Known> get(Key key) {
        return Optional.ofNullable(blocks.get(key));
    }

    /** The same passages, remembered when the last of them has been taken. */
    Iterator<Cut> noting(Key key, int from, Iterator<Cut> cuts) {
        List<Cut> seen = new ArrayList<>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = cuts.hasNext();
                if (!more) {
                    put(key, new Known(from, List.copyOf(seen)));
                }
                return more;
            }

            @Override
            public Cut next() {
                Cut cut = cuts.next();
                seen.add(cut);
                return cut;
            }
        };
    }

    private synchronized void put(Key key, Known known) {
        if (blocks.putIfAbsent(key, known) == null) {
            units += key.text().length();
        }
        Iterator<Key> oldest = blocks.keySet().iterator();
        while (units > most && oldest.hasNext()) {
            units -= oldest.next().text().length();
            oldest.remove();
        }
    }
}
