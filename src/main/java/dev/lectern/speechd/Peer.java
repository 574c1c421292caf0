package dev.lectern.speechd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What goes to speech-dispatcher: lines, events and sound. Each call is written in one piece, so that an event never gets
 * into the middle of a reply. Safe on threads.
 */
final class Peer {
    /** The escape of HDLC, and the bit that it turns. */
    private static final int ESCAPE = 0x7d;

    private static final int TURNED = 0x20;

    private final OutputStream out;

    Peer(OutputStream out) {
        this.out = out;
    }

    /** Lines, without their ends. */
    void say(String... lines) throws IOException {
        write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
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
        ByteArrayOutputStream event = new ByteArrayOutputStream(samples.length * 2 + 256);
        event.writeBytes((first + "705-bits=16\n705-num_channels=1\n705-sample_rate=" + sampleRate
                        + "\n705-num_samples=" + samples.length + "\n705-big_endian=0\n705-AUDIO\0")
                .getBytes(StandardCharsets.UTF_8));
        for (short sample : samples) {
            escaped(event, sample & 0xff);
            escaped(event, (sample >> 8) & 0xff);
        }
        event.writeBytes("\n705 AUDIO\n".getBytes(StandardCharsets.UTF_8));
        write(event.toByteArray());
    }

    private static void escaped(ByteArrayOutputStream to, int octet) {
        if (octet == '\n' || octet == ESCAPE) {
            to.write(ESCAPE);
            to.write(octet ^ TURNED);
        } else {
            to.write(octet);
        }
    }

    private synchronized void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
