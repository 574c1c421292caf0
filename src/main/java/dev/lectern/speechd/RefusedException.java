package dev.lectern.speechd;

import java.io.IOException;

/** A document asks for something that is not here or is no SSML; its text can be spoken without its elements. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
