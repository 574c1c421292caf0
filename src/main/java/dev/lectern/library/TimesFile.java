package dev.lectern.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The stored form of a narration's times: its passages one after the other, and a SHA-256 over it all at the end. */
final class TimesFile {
    private static final byte[] MAGIC = "LECTERN TIMES 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST = 32;

    private TimesFile() {}

    static byte[] write(List<PassageTimes> passages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.writeInt(passages.size());
        for (PassageTimes passage : passages) {
            put(out, passage);
        }
        out.write(Sha256.of(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    static List<PassageTimes> read(byte[] file) throws IOException {
        int end = file.length - DIGEST;
        if (end < MAGIC.length
                || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                || !Arrays.equals(Arrays.copyOfRange(file, end, file.length), Sha256.of(Arrays.copyOf(file, end)))) {
            throw new IOException("The times are damaged.");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, MAGIC.length, end - MAGIC.length));
        int count = in.readInt();
        List<PassageTimes> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            passages.add(take(in));
        }
        return passages;
    }

    static void put(DataOutputStream out, PassageTimes passage) throws IOException {
        out.writeUTF(passage.fingerprint());
        out.writeInt(passage.origin());
        out.writeInt(passage.frames());
        out.writeInt(passage.cues().length);
        out.write(passage.cues());
    }

    static PassageTimes take(DataInputStream in) throws IOException {
        String fingerprint = in.readUTF();
        int origin = in.readInt();
        int frames = in.readInt();
        int length = in.readInt();
        byte[] cues = in.readNBytes(length);
        if (cues.length != length || frames <= 0) {
            throw new IOException("The times of a passage are cut short.");
        }
        return new PassageTimes(fingerprint, origin, frames, cues);
    }
}
