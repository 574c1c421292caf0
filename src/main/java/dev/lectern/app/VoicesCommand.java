package dev.lectern.app;

import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the voices. */
@Command(
        name = "voices",
        description = "Lists the voices, the default first.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class VoicesCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        List<Voice> voices = new Voices(Engines.found()).all();
        for (Voice voice : voices) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-16s %-8s %-8s %-8s %5d Hz  timing %s%s",
                    voice.id(),
                    voice.language(),
                    voice.gender(),
                    voice.engine(),
                    voice.sampleRate(),
                    voice.timing().name().toLowerCase(Locale.ROOT),
                    voice.equals(voices.get(0)) ? "  (default)" : ""));
        }
        return 0;
    }
}
