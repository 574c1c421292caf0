package dev.lectern.article;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An article could not be read, found its way to no file, or was asked for wrongly. The message is meant for people. */
public class ArticleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** The bytes are not UTF-8, or the text holds half a surrogate pair: 400. */
        NOT_TEXT,
        /** The front matter or a field of a request cannot be used; {@link #parameter} names it: 400. */
        BAD_METADATA,
        /** An id that is not {@code [a-z0-9-]{1,80}}: 400. */
        BAD_ID,
        /** A cursor that no answer gave: 400. */
        BAD_CURSOR,
        /** More bytes than an article file may have: 413. */
        TOO_LARGE,
        /** No space is left on the device: 507. */
        NO_SPACE,
        /** A file could not be read or written: 500. */
        STORAGE
    }

    private final Reason reason;
    private final @Nullable String parameter;

    public ArticleException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.parameter = null;
    }

    public ArticleException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.parameter = null;
    }

    private ArticleException(String parameter, String message) {
        super(message);
        this.reason = Reason.BAD_METADATA;
        this.parameter = parameter;
    }

    /** A front matter key, or the request field of the same name, that cannot be used. */
    static ArticleException badKey(String key, String message) {
        return new ArticleException(key, message);
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The key at fault, where one is. */
    public Optional<String> parameter() {
        return Optional.ofNullable(parameter);
    }
}
