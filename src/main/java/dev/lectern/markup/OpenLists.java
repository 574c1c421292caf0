package dev.lectern.markup;

import dev.lectern.article.Block;
import java.util.ArrayDeque;
import java.util.Deque;

/** Nests flat items into HTML lists; keeps what has to be closed. */
final class OpenLists {
    private final StringBuilder html;
    private final Deque<String> open = new ArrayDeque<>();

    OpenLists(StringBuilder html) {
        this.html = html;
    }

    /** Opens an item in the list of its depth and kind, opening and closing lists around it; its text comes next. */
    void open(Block block) {
        String list = block.number() > 0 ? "ol" : "ul";
        int depth = Math.max(1, block.level());
        closeTo(depth);
        if (open.size() == depth && !list.equals(open.peek())) {
            closeTo(depth - 1);
        }
        if (open.size() == depth) {
            html.append("</li>\n");
        }
        while (open.size() < depth) {
            open.push(list);
            html.append('<').append(list).append(open.size() < depth ? "><li>" : ">");
        }
        html.append("<li");
        if (block.number() > 0) {
            html.append(" value=\"").append(block.number()).append('"');
        }
        html.append('>');
    }

    /** Ends every list. */
    void close() {
        closeTo(0);
    }

    private void closeTo(int depth) {
        while (open.size() > depth) {
            html.append("</li></").append(open.pop()).append(">\n");
        }
    }
}
