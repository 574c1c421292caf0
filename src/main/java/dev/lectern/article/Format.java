package dev.lectern.article;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How an article is written. */
public enum Format {
    HTML("html", "text/html"),
    MARKDOWN("md", "text/markdown"),
    PLAIN("txt", "text/plain");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** File name extension without the dot. */
    public String extension() {
        return extension;
    }

    /** Content type without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The word for it in requests and answers: {@code plain}, {@code markdown} or {@code html}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a word names, if it names one. */
    public static Optional<Format> ofWord(String word) {
        return find(word, Format::word);
    }

    /** The format of a content type without parameters, if it is one of ours. */
    public static Optional<Format> ofMediaType(String mediaType) {
        return find(mediaType.toLowerCase(Locale.ROOT), Format::mediaType);
    }

    /** The format of a file by its name, if it is one of ours. */
    public static Optional<Format> ofFile(String name) {
        return find(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), Format::extension);
    }

    private static Optional<Format> find(String value, Function<Format, String> property) {
        for (Format format : values()) {
            if (property.apply(format).equals(value)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
