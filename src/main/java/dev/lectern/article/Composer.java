package dev.lectern.article;

import dev.lectern.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Puts blocks one after the other while a parser walks through its source, and knows what surrounds the place at hand:
 * lists, quotations, notes. Running text is added to {@link #flow}; {@link #endBlock} makes a block of it.
 */
final class Composer {
    private static final String BETWEEN = "\n\n";

    /** The running text of the block at hand. */
    final Flow flow = new Flow();

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();
    private final Deque<Numbering> lists = new ArrayDeque<>();
    private boolean itemPending;
    private int number;
    private int quotes;
    private int notes;
    private int captionDepth;
    private int heading;

    /** A list's next number; 0 in a list without numbers. */
    private static final class Numbering {
        int next;
    }

    void openHeading(int level) {
        endBlock();
        heading = level;
    }

    void closeHeading() {
        endBlock();
        heading = 0;
    }

    /** A list begins; its items are numbered from {@code first}, or not at all when that is 0. */
    void openList(int first) {
        endBlock();
        Numbering list = new Numbering();
        list.next = first;
        lists.push(list);
    }

    void closeList() {
        endBlock();
        lists.poll();
    }

    /** An item begins: the next block is its first; later ones in the same item are as they would be outside. */
    void openItem() {
        endBlock();
        itemPending = true;
        Numbering list = lists.peek();
        number = list == null || list.next <= 0 ? 0 : list.next++;
    }

    /** The item that begins next has this number. */
    void renumber(int value) {
        Numbering list = lists.peek();
        if (list != null && list.next > 0 && value > 0) {
            list.next = value;
        }
    }

    void closeItem() {
        endBlock();
        itemPending = false;
        number = 0;
    }

    void openQuote() {
        endBlock();
        quotes++;
    }

    void closeQuote() {
        endBlock();
        quotes--;
    }

    void openNotes() {
        endBlock();
        notes++;
    }

    void closeNotes() {
        endBlock();
        notes--;
    }

    /** The next block is the first of a footnote of this number. */
    void note(int noteNumber) {
        endBlock();
        number = noteNumber;
    }

    void openCaption() {
        endBlock();
        captionDepth++;
    }

    void closeCaption() {
        endBlock();
        captionDepth--;
    }

    /** What an image shows; it becomes a block of its own after the one at hand. */
    void caption(String words) {
        captions.add(words);
    }

    /** Ends the block at hand, if there is one. */
    void endBlock() {
        String words = Characters.strip(Characters.clean(flow.take()));
        if (!Characters.blank(words)) {
            running(words);
        }
        for (String caption : captions) {
            add(BlockKind.CAPTION, 0, 0, Characters.strip(Characters.clean(caption)));
        }
        captions.clear();
    }

    /** Adds lines of code as they are. */
    void code(String lines) {
        endBlock();
        String clean = Characters.clean(lines);
        int from = 0;
        for (int end = clean.indexOf('\n');
                end >= 0 && clean.substring(from, end).isBlank();
                end = clean.indexOf('\n', from)) {
            from = end + 1;
        }
        add(BlockKind.CODE, 0, 0, clean.substring(from).stripTrailing());
    }

    /** Adds a table; rows of cells. */
    void table(List<List<String>> rows) {
        endBlock();
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            table.append(table.isEmpty() ? "" : "\n");
            for (int i = 0; i < row.size(); i++) {
                String cell = Characters.clean(row.get(i)).replace('\n', ' ').replace('\t', ' ');
                table.append(i == 0 ? "" : "\t").append(Characters.strip(cell));
            }
        }
        add(BlockKind.TABLE, 0, 0, table.toString());
    }

    /** All blocks so far. */
    Body body(Map<String, String> hints) {
        endBlock();
        return new Body(text.toString(), blocks, hints);
    }

    private void running(String words) {
        if (heading > 0) {
            add(BlockKind.HEADING, heading, 0, words);
        } else if (captionDepth > 0) {
            add(BlockKind.CAPTION, 0, 0, words);
        } else if (notes > 0) {
            add(BlockKind.FOOTNOTE, 0, number, words);
            number = 0;
        } else if (itemPending) {
            add(BlockKind.ITEM, Math.max(1, lists.size()), number, words);
            itemPending = false;
        } else {
            add(quotes > 0 ? BlockKind.QUOTE : BlockKind.PARAGRAPH, 0, 0, words);
        }
    }

    private void add(BlockKind kind, int level, int itsNumber, String words) {
        if (Characters.blank(words)) {
            return;
        }
        text.append(text.isEmpty() ? "" : BETWEEN);
        blocks.add(new Block(kind, level, itsNumber, new Span(text.length(), text.length() + words.length())));
        text.append(words);
    }
}
