package dev.lectern.production;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a studio is told when it is opened.
 *
 * @param folder of the audio
 * @param workers passages that are made at the same time
 * @param most narrations that may be made at the same time; who comes then is told to come back
 * @param mostBytes what stored audio may take; the least recently heard goes first
 * @param patience how long one passage may take before its worker counts as hung
 * @param sync whether a file counts as stored only when the disk says so
 */
public record StudioSettings(Path folder, int workers, int most, long mostBytes, Duration patience, boolean sync) {
    private static final long TEN_GIGABYTES = 10L << 30;

    public StudioSettings {
        if (workers < 1 || most < 1 || mostBytes < 1 || patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("Workers, bounds and patience of a studio are more than nothing.");
        }
    }

    /** One worker a core, five hundred narrations at a time, ten gigabytes, a minute's patience. */
    public static StudioSettings of(Path folder) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new StudioSettings(folder, cores, 500, TEN_GIGABYTES, Duration.ofMinutes(1), true);
    }

    /** The same with another bound on what is stored. */
    public StudioSettings withMostBytes(long bytes) {
        return new StudioSettings(folder, workers, most, bytes, patience, sync);
    }

    /** The same with another number of workers. */
    public StudioSettings withWorkers(int count) {
        return new StudioSettings(folder, count, most, mostBytes, patience, sync);
    }

    /** The same with another bound on narrations at a time. */
    public StudioSettings withMost(int narrations) {
        return new StudioSettings(folder, workers, narrations, mostBytes, patience, sync);
    }

    /** The same with another patience. */
    public StudioSettings withPatience(Duration bound) {
        return new StudioSettings(folder, workers, most, mostBytes, bound, sync);
    }

    /** The same without waiting for the disk, for what can be lost. */
    public StudioSettings withoutSync() {
        return new StudioSettings(folder, workers, most, mostBytes, patience, false);
    }
}
