package dev.lectern.http.flow;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Tells when an asynchronous exchange has ended, however it did. */
final class Ending implements AsyncListener {
    private final Runnable ended;

    Ending(Runnable ended) {
        this.ended = ended;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        ended.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        ended.run();
    }

    @Override
    public void onError(AsyncEvent event) {
        ended.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // the same exchange goes on
    }
}
