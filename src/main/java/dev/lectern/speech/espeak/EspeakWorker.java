package dev.lectern.speech.espeak;

import dev.lectern.speech.worker.WorkerLoop;
import java.io.IOException;

/** The worker process of eSpeak NG; its arguments are the library and the folder that holds {@code espeak-ng-data}. */
final class EspeakWorker {
    private EspeakWorker() {}

    public static void main(String[] args) throws IOException {
        WorkerLoop.serve(() -> new EspeakSynthesiser(args[0], args[1]));
    }
}
