package dev.lectern.speech.flite;

import dev.lectern.speech.worker.WorkerLoop;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The worker process of flite: its library, then {@code name=library} of each voice, as arguments. */
final class FliteWorker {
    private FliteWorker() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> voices = new HashMap<>();
        for (int i = 1; i < args.length; i++) {
            int at = args[i].indexOf('=');
            voices.put(args[i].substring(0, at), args[i].substring(at + 1));
        }
        WorkerLoop.serve(() -> new FliteSynthesiser(new FliteLibrary(args[0]), voices));
    }
}
