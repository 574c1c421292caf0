package dev.lectern.speech.flite;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.NativeLibrary;
import dev.lectern.InstalledEngines;
import dev.lectern.speech.worker.Installed;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * flite points at its voices' memory as long as it is loaded. JNA unloads a library once nobody refers to it: a worker that
 * spoke for long enough then spoke with a voice that was gone. The system's own list tells what is loaded.
 */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class HeldLibrariesTest {
    @Test
    void aVoiceStaysLoadedAsLongAsFlite() throws Exception {
        InstalledEngines.require(new FliteEngine()).close();
        FliteLibrary flite =
                new FliteLibrary(Installed.find("libflite.so.1").orElseThrow().toString());
        Path held = library(FliteVoice.Known.KAL16);
        assertFalse(loaded(held));
        try {
            flite.voice(held.toString(), FliteVoice.Known.KAL16.id());
            Path dropped = library(FliteVoice.Known.SLT);
            drop(dropped);

            while (loaded(dropped)) { // until JNA has unloaded what nobody refers to
                System.gc();
                Thread.sleep(20);
            }
            assertTrue(loaded(held), "The voice that flite points at was unloaded.");
        } finally {
            Reference.reachabilityFence(flite);
        }
    }

    /** Loads a library and keeps nothing of it. */
    private static void drop(Path library) throws Exception {
        NativeLibrary.getInstance(library.toString());
        assertTrue(loaded(library));
    }

    private static Path library(FliteVoice.Known voice) {
        return Installed.find(voice.file()).orElseThrow();
    }

    private static boolean loaded(Path library) throws Exception {
        String file = library.toRealPath().toString();
        try (var lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.anyMatch(line -> line.endsWith(file));
        }
    }
}
