package dev.lectern.speech.freetts;

import java.util.concurrent.CompletableFuture;

/**
 * What all speakers share, none of it ever changed: the lexicon and the diphones.
 *
 * @param lexicon there is exactly one: a second of the same name would lose its parts of speech
 * @param diphones of kevin16
 */
record Material(SharedLexicon lexicon, DiphoneBank diphones) {
    /** Loads both side by side. */
    static CompletableFuture<Material> load() {
        CompletableFuture<SharedLexicon> lexicon = onThread("lectern-lexicon", SharedLexicon::new);
        CompletableFuture<DiphoneBank> diphones = onThread("lectern-diphones", DiphoneBank::kevin16);
        return lexicon.thenCombine(diphones, Material::new);
    }

    /** A short-lived thread rather than the common pool, which may be busy or a single thread. */
    private static <T> CompletableFuture<T> onThread(String name, java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        });
    }
}
