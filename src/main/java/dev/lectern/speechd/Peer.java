package dev.lectern.speechd;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What goes to speech-dispatcher: lines, events and sound. Each call is written in one piece, so that an event never gets
 * into the middle of a reply. Safe on threads.
 */
final class Peer {
    /** The escape of HDLC, and the bit that it turns. */
    private static final byte ESCAPE = 0x7d;

    private static final int TURNED = 0x20;

    private final OutputStream out;

    Peer(OutputStream out) {
        this.out = out;
    }

    /** Lines, without their ends. */
    void say(String... lines) throws IOException {
        byte[] said = utf8(String.join("\n", lines) + "\n");
        write(said, said.length);
    }

    /** An index mark has been reached. */
    void mark(String name) throws IOException {
        say("700-" + name.replace('\n', ' '), "700 INDEX MARK");
    }

    /**
     * Sound for the server to play.
     *
     * @param first lines that stand before it in the same piece
     * @param samples mono signed 16-bit PCM
     */
    void sound(String first, short[] samples, int sampleRate) throws IOException {
        byte[] head = utf8(first + "705-bits=16\n705-num_channels=1\n705-sample_rate=" + sampleRate
                + "\n705-num_samples=" + samples.length + "\n705-big_endian=0\n705-AUDIO\0");
        byte[] tail = utf8("\n705 AUDIO\n");
        // A plain array, four octets a sample at most: a listener waits for this loop.
        byte[] event = Arrays.copyOf(head, head.length + samples.length * 4 + tail.length);
        int at = head.length;
        for (short sample : samples) {
            at = put(event, at, (byte) sample);
            at = put(event, at, (byte) (sample >> 8));
        }
        System.arraycopy(tail, 0, event, at, tail.length);
        write(event, at + tail.length);
    }

    /** Writes an octet of sound; where the next has its place. */
    private static int put(byte[] event, int at, byte octet) {
        if (octet != '\n' && octet != ESCAPE) {
            event[at] = octet;
            return at + 1;
        }
        event[at] = ESCAPE;
        event[at + 1] = (byte) (octet ^ TURNED);
        return at + 2;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private synchronized void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        out.flush();
    }
}
