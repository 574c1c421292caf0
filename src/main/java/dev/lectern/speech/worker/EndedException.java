package dev.lectern.speech.worker;

import dev.lectern.speech.SpeechException;

/** A process ended while it was asked, by itself or because somebody killed it; another one may well answer. */
final class EndedException extends SpeechException {
    private static final long serialVersionUID = 1L;

    EndedException(String message, Throwable cause) {
        super(message, cause);
    }
}
