package dev.lectern.article;

/**
 * A file in the articles folder that is not served.
 *
 * @param file its name
 * @param sentence what is wrong and what to do
 */
public record Problem(String file, String sentence) {}
