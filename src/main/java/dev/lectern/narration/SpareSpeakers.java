package dev.lectern.narration;

import dev.lectern.speech.Delivery;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Utterance;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Speakers that are free, so that nobody waits for one to be opened; as many as were ever busy at once. */
final class SpareSpeakers {
    private final Voices voices;
    private final Map<String, Queue<Speaker>> free = new ConcurrentHashMap<>();

    SpareSpeakers(Voices voices) {
        this.voices = voices;
    }

    /** Begins an utterance. */
    Delivery deliver(Voice voice, Utterance utterance, Manner manner) {
        return ask(voice, speaker -> speaker.deliver(utterance, manner));
    }

    /** Has a speaker of a voice do something. A speaker that fails is not asked again. */
    <T> T ask(Voice voice, Function<Speaker, T> work) {
        Queue<Speaker> spare = free.computeIfAbsent(voice.id(), id -> new ConcurrentLinkedQueue<>());
        Speaker speaker = spare.poll();
        if (speaker == null) {
            speaker = voices.engineOf(voice).open(voice.id());
        }
        boolean sound = false;
        try {
            T done = work.apply(speaker);
            sound = true;
            return done;
        } finally {
            if (sound) {
                spare.add(speaker);
            } else {
                speaker.close();
            }
        }
    }
}
