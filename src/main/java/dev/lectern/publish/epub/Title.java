package dev.lectern.publish.epub;

import java.util.Optional;

/**
 * What a book is called.
 *
 * @param identifier lasts through every edition of it
 * @param title as shelves show it
 * @param language BCP 47
 * @param author of the whole, where it has one
 * @param published ISO date, where it is known
 * @param source an address, where there is one
 */
public record Title(
        String identifier,
        String title,
        String language,
        String author,
        Optional<String> published,
        Optional<String> source) {}
