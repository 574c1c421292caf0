package dev.lectern.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** The footnotes of one Markdown document, in the order of their first reference. */
final class Footnotes {
    private final Map<String, Node> defined = new HashMap<>();
    private final Deque<String> definedInOrder = new ArrayDeque<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** By number less one: the note itself where it was written in the text, else the label of its definition. */
    private final List<Object> notes = new ArrayList<>();

    /** A definition was met. */
    void define(FootnoteDefinition definition) {
        String label = label(definition.getLabel());
        if (defined.putIfAbsent(label, definition) == null) {
            definedInOrder.add(label);
        }
    }

    /** The number of the note that a reference means. */
    int number(FootnoteReference reference) {
        return number(label(reference.getLabel()));
    }

    /** The number of a note written where it is referred to. */
    int number(InlineFootnote note) {
        notes.add(note);
        return notes.size();
    }

    /** The note of a number, from 1; null when there is none. Notes that nobody refers to come last. */
    @Nullable
    Node note(int number) {
        while (number > notes.size() && !definedInOrder.isEmpty()) {
            number(definedInOrder.remove());
        }
        if (number > notes.size()) {
            return null;
        }
        return notes.get(number - 1) instanceof Node note ? note : defined.get(notes.get(number - 1));
    }

    private int number(String label) {
        return numbers.computeIfAbsent(label, first -> {
            notes.add(label);
            return notes.size();
        });
    }

    private static String label(String written) {
        return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
