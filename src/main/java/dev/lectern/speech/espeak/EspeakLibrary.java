package dev.lectern.speech.espeak;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * eSpeak NG's C functions ({@code espeak-ng/speak_lib.h}, API revision 12) and what its callback brings. What it speaks
 * depends a little on what it spoke before (breath, flutter, the phase of the wave), and no function takes it back to its
 * beginning; so {@link #again} loads it anew, which takes some milliseconds.
 */
final class EspeakLibrary {
    /** A word event: which character, and at which frame. */
    record Word(int character, int frame) {}

    /** C's {@code t_espeak_callback}; called from C. */
    interface Synthesised extends Callback {
        /** @return 0 to go on */
        int invoke(@Nullable Pointer samples, int count, Pointer events);
    }

    private static final int SYNCHRONOUS = 2;
    private static final int DO_NOT_EXIT = 0x8000;
    private static final int RATE = 1;
    private static final int PITCH = 3;
    private static final int CHARACTERS = 1;
    private static final int UTF8 = 1;
    private static final int PHONEMES = 0x100;
    private static final int LIST_END = 0;
    private static final int WORD = 1;
    private static final long EVENT_BYTES = 24L + Native.POINTER_SIZE + 8;

    private final String path;
    private final String data;
    private final Synthesised callback = this::take;
    private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
    private final List<Word> words = new ArrayList<>();
    private NativeLibrary library;
    private int sampleRate;

    EspeakLibrary(String path, String data) {
        this.path = path;
        this.data = data;
        this.library = NativeLibrary.getInstance(path);
        begin();
    }

    /** As new. */
    void again() {
        call("espeak_Terminate");
        library.close();
        library = NativeLibrary.getInstance(path);
        begin();
    }

    private void begin() {
        sampleRate = call("espeak_Initialize", SYNCHRONOUS, 0, text(data), DO_NOT_EXIT);
        if (sampleRate <= 0) {
            throw new IllegalStateException("eSpeak NG found no data in " + data + ".");
        }
        library.getFunction("espeak_SetSynthCallback").invoke(new Object[] {callback});
    }

    int sampleRate() {
        return sampleRate;
    }

    void voice(String name) {
        if (call("espeak_SetVoiceByName", (Object) text(name)) != 0) {
            throw new IllegalArgumentException("eSpeak NG has no voice " + name + ".");
        }
    }

    /**
     * @param wordsAMinute 80 to 1050; 175 is natural
     * @param pitch 0 to 99; 50 is natural
     */
    void manner(int wordsAMinute, int pitch) {
        call("espeak_SetParameter", RATE, wordsAMinute, 0);
        call("espeak_SetParameter", PITCH, pitch, 0);
    }

    /** Speaks a text; in plain words, {@code [[...]]} holds phonemes. */
    void speak(String text, boolean plain) {
        sound.reset();
        words.clear();
        byte[] bytes = text(text);
        int flags = UTF8 | (plain ? PHONEMES : 0);
        int failed = call("espeak_Synth", bytes, size(bytes.length), 0, CHARACTERS, 0, flags, null, null);
        if (failed != 0 || call("espeak_Synchronize") != 0) {
            throw new IllegalStateException("eSpeak NG failed with status " + failed + ".");
        }
    }

    /** Little-endian samples of what was spoken last. */
    byte[] sound() {
        return sound.toByteArray();
    }

    List<Word> words() {
        return words;
    }

    private int take(@Nullable Pointer samples, int count, Pointer events) {
        if (samples != null && count > 0) {
            sound.writeBytes(samples.getByteArray(0, 2 * count));
        }
        for (long at = 0; events.getInt(at) != LIST_END; at += EVENT_BYTES) {
            if (events.getInt(at) == WORD) {
                words.add(new Word(events.getInt(at + 8) - 1, events.getInt(at + 20)));
            }
        }
        return 0;
    }

    private int call(String name, @Nullable Object... arguments) {
        return library.getFunction(name).invokeInt(arguments);
    }

    /** C's {@code size_t}. */
    private static Object size(int bytes) {
        return Native.SIZE_T_SIZE == 8 ? (Object) (long) bytes : (Object) bytes;
    }

    private static byte[] text(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_8);
    }
}
