package dev.lectern.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final Map<String, Node> defined = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<@Nullable Node> inOrder = new ArrayList<>();

    /** A definition was met. */
    void define(FootnoteDefinition definition) {
        defined.putIfAbsent(label(definition.getLabel()), definition);
    }

    /** The number of the note that a reference means. */
    int number(FootnoteReference reference) {
        return number(label(reference.getLabel()));
    }

    /** The number of a note written where it is referred to. */
    int number(InlineFootnote note) {
        inOrder.add(note);
        return inOrder.size();
    }

    /** The note of a number, from 1; null when there is none. Notes that nobody refers to come last. */
    @Nullable
    Node note(int number) {
        if (number > inOrder.size()) {
            defined.keySet().stream()
                    .filter(label -> !numbers.containsKey(label))
                    .findFirst()
                    .ifPresent(this::number);
        }
        if (number > inOrder.size()) {
            return null;
        }
        Node inline = inOrder.get(number - 1);
        return inline != null ? inline : definition(number);
    }

    private @Nullable Node definition(int number) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .findFirst()
                .map(entry -> defined.get(entry.getKey()))
                .orElse(null);
    }

    private int number(String label) {
        return numbers.computeIfAbsent(label, first -> {
            inOrder.add(null);
            return inOrder.size();
        });
    }

    private static String label(String written) {
        return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
