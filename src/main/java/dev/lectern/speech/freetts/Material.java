package dev.lectern.speech.freetts;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What all speakers share, none of it ever changed. Each part is loaded on a thread of its own, so that a speaker can set up
 * its prosody while the diphones, which are needed last, are still being read.
 *
 * @param lexicon there is exactly one
 * @param diphones of kevin16
 */
record Material(CompletableFuture<SharedLexicon> lexicon, CompletableFuture<DiphoneBank> diphones) {
    /** Starts to load; returns at once. */
    static Material load() {
        return new Material(
                onThread("lectern-lexicon", SharedLexicon::new), onThread("lectern-diphones", DiphoneBank::kevin16));
    }

    boolean failed() {
        return lexicon.isCompletedExceptionally() || diphones.isCompletedExceptionally();
    }

    /** A short-lived thread rather than the common pool, which may be busy or a single thread. */
    private static <T> CompletableFuture<T> onThread(String name, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        });
    }
}
