package dev.lectern.speech.flite;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * flite's C functions by name, as declared in {@code cst_synth.h}, {@code cst_hrg.h} and {@code cst_val.h} of flite 2.2.
 * flite copies values; names of features it keeps as they are, so those stay where they are for good.
 */
final class FliteLibrary {
    private final NativeLibrary library;
    private final NativeLibrary c = NativeLibrary.getInstance("c");
    private final Map<String, Pointer> names = new HashMap<>();
    private final Map<String, Function> functions = new HashMap<>();

    /** Held for good: JNA unloads a library that nobody refers to, and with it the voice that flite still points at. */
    private final List<NativeLibrary> held = new ArrayList<>();

    FliteLibrary(String path) {
        library = NativeLibrary.getInstance(path);
        call("flite_init");
    }

    /** The voice that a library registers. */
    Pointer voice(String path, String name) {
        Object[] arguments = {null};
        NativeLibrary registering = NativeLibrary.getInstance(path);
        held.add(registering);
        return (Pointer) registering.getFunction("register_cmu_us_" + name).invoke(Pointer.class, arguments);
    }

    /** Sets the C library's random numbers, with which flite makes breath, to their beginning. */
    void sameNoise() {
        c.getFunction("srand").invoke(new Object[] {1});
    }

    void call(String name, @Nullable Object... arguments) {
        function(name).invoke(arguments);
    }

    @Nullable
    Pointer pointer(String name, @Nullable Object... arguments) {
        return (Pointer) function(name).invoke(Pointer.class, arguments);
    }

    float number(String name, @Nullable Object... arguments) {
        return (Float) function(name).invoke(Float.class, arguments);
    }

    /** A name in memory that is never given back. */
    Pointer name(String name) {
        return names.computeIfAbsent(name, missing -> {
            Memory memory = new Memory(missing.length() + 1L);
            memory.setString(0, missing, "US-ASCII");
            return memory;
        });
    }

    static byte[] text(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private Function function(String name) {
        return functions.computeIfAbsent(name, library::getFunction);
    }

    /** The samples of a {@code cst_wave}: type, sample rate, number of samples, number of channels, samples. */
    static short[] samples(Pointer wave) {
        int pointer = Native.POINTER_SIZE;
        int count = wave.getInt(pointer + 4L);
        long at = (pointer + 12L + pointer - 1) / pointer * pointer;
        return count <= 0 ? new short[0] : wave.getPointer(at).getShortArray(0, count);
    }

    static int sampleRate(Pointer wave) {
        return wave.getInt(Native.POINTER_SIZE);
    }
}
