package dev.lectern.article;

/** Reads an article's source, without its front matter, in one format. Never fails: any text is an article. */
interface BodyParser {
    /** The blocks of a source. Takes time in proportion to its length, however it is nested. */
    Body parse(String source);
}
