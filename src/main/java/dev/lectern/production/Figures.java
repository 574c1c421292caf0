package dev.lectern.production;

/**
 * How a studio is doing.
 *
 * @param active narrations that someone waits for
 * @param waiting narrations with work that no worker is at
 * @param passagesLeft passages that files under way still lack, of narrations whose passages are all known
 * @param speechSecondsLeft seconds of speech in them
 * @param passages spoken since the start
 * @param reused passages taken from what was made before
 * @param hits requests that found a stored file
 * @param begun narrations begun since the start
 * @param stored files stored since the start
 * @param failed files given up since the start
 * @param speechSeconds seconds of speech made since the start
 * @param files held in the library
 * @param bytes held in the library
 */
public record Figures(
        int active,
        int waiting,
        int passagesLeft,
        double speechSecondsLeft,
        long passages,
        long reused,
        long hits,
        long begun,
        long stored,
        long failed,
        double speechSeconds,
        int files,
        long bytes) {}
