package dev.lectern.ssml;

import dev.lectern.text.Span;
import dev.lectern.text.direction.Directions;
import java.util.List;

/**
 * What a document says.
 *
 * @param text its plain text: white space folded to single spaces, paragraphs joined by two line feeds; may be empty
 * @param paragraphs in order, none empty
 * @param directions how it is spoken
 * @param notices what is not followed, in order
 */
public record Ssml(String text, List<Paragraph> paragraphs, Directions directions, List<Notice> notices) {
    /**
     * A paragraph.
     *
     * @param span where it is in the text
     * @param language BCP 47, empty where the document does not tell
     */
    public record Paragraph(Span span, String language) {}

    public Ssml {
        paragraphs = List.copyOf(paragraphs);
        notices = List.copyOf(notices);
    }
}
