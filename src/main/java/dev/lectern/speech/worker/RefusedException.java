package dev.lectern.speech.worker;

import java.io.IOException;

/** The engine is well but could not speak what it was given. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
