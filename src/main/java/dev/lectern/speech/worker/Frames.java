package dev.lectern.speech.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes between the service and a worker over standard input and output: frames that begin with a mark, so that what a
 * native library prints there by itself, which it does between two frames, is passed over. Requests and replies alternate; numbers are big-endian, samples little.
 */
final class Frames {
    private static final int MARK = 0xF1E2C3D4;
    private static final int MOST_PRINTED = 1 << 20;
    private static final int MOST_PIECES = 100_000;
    private static final int MOST_FRAMES = 48_000 * 600;
    private static final byte DONE = 0;
    private static final byte FAILED = 1;

    private Frames() {}

    static void write(DataOutputStream out, Request request) throws IOException {
        out.writeInt(MARK);
        out.writeUTF(request.voice());
        out.writeInt(request.rateHundredths());
        out.writeInt(request.pitchHundredths());
        out.writeBoolean(request.written());
        out.writeInt(request.pieces().size());
        for (Piece piece : request.pieces()) {
            out.writeUTF(piece.text());
            out.writeUTF(piece.phones());
            out.writeChar(piece.stop());
        }
        out.flush();
    }

    static Request readRequest(DataInputStream in) throws IOException {
        expectMark(in);
        String voice = in.readUTF();
        int rate = in.readInt();
        int pitch = in.readInt();
        boolean written = in.readBoolean();
        int count = within(in.readInt(), MOST_PIECES);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pieces.add(new Piece(in.readUTF(), in.readUTF(), in.readChar()));
        }
        return new Request(voice, rate, pitch, written, pieces);
    }

    static void write(DataOutputStream out, Reply reply) throws IOException {
        out.writeInt(MARK);
        out.writeByte(DONE);
        out.writeInt(reply.sampleRate());
        out.writeInt(reply.times().size());
        for (Timed timed : reply.times()) {
            out.writeInt(timed.piece());
            out.writeInt(timed.from());
            out.writeInt(timed.to());
        }
        byte[] bytes = new byte[2 * reply.samples().length];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(reply.samples());
        out.writeInt(reply.samples().length);
        out.write(bytes);
        out.flush();
    }

    static void writeFailure(DataOutputStream out, String message) throws IOException {
        out.writeInt(MARK);
        out.writeByte(FAILED);
        out.writeUTF(message.substring(0, Math.min(message.length(), 500)));
        out.flush();
    }

    /** @throws RefusedException when the engine could not speak, and said so */
    static Reply readReply(DataInputStream in) throws IOException {
        findMark(in);
        if (in.readByte() != DONE) {
            throw new RefusedException(in.readUTF());
        }
        int sampleRate = in.readInt();
        int count = within(in.readInt(), MOST_PIECES);
        List<Timed> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times.add(new Timed(in.readInt(), in.readInt(), in.readInt()));
        }
        byte[] bytes = in.readNBytes(2 * within(in.readInt(), MOST_FRAMES));
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new Reply(sampleRate, samples, times);
    }

    private static void expectMark(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("What came is no frame.");
        }
    }

    private static void findMark(DataInputStream in) throws IOException {
        int seen = in.readInt();
        for (int printed = 0; seen != MARK; printed++) {
            if (printed > MOST_PRINTED) {
                throw new IOException("What came is no frame.");
            }
            seen = seen << 8 | in.readUnsignedByte();
        }
    }

    private static int within(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("A frame of " + number + " parts.");
        }
        return number;
    }
}
