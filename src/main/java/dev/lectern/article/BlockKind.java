package dev.lectern.article;

import java.util.Locale;

/** What a stretch of an article is. */
public enum BlockKind {
    HEADING,
    PARAGRAPH,
    ITEM,
    QUOTE,
    CODE,
    TABLE,
    CAPTION,
    FOOTNOTE;

    /** The word for it in answers: {@code heading}, {@code paragraph}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
