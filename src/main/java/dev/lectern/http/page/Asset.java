package dev.lectern.http.page;

/**
 * A file that belongs to the pages.
 *
 * @param contentType as it is sent
 * @param bytes its content
 */
public record Asset(String contentType, byte[] bytes) {}
