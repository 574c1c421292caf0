package dev.lectern.bench.loudness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** ffmpeg's ebur128 (EBU R 128, ITU-R BS.1770). */
final class Meter {
    private Meter() {}

    /** Seconds, integrated loudness in LUFS and true peak in dBFS, with tabs between. */
    static String of(List<short[]> sound, int sampleRate) throws IOException, InterruptedException {
        int frames = sound.stream().mapToInt(piece -> piece.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(2 * frames).order(ByteOrder.LITTLE_ENDIAN);
        for (short[] piece : sound) {
            for (short sample : piece) {
                bytes.putShort(sample);
            }
        }
        Path pcm = Files.write(Files.createTempFile("loud", ".pcm"), bytes.array());
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg", "-nostats", "-hide_banner", "-f", "s16le", "-ar", String.valueOf(sampleRate), "-ac", "1",
                        "-i", pcm.toString(), "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-")
                .redirectErrorStream(true)
                .start();
        String told = new String(ffmpeg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (ffmpeg.waitFor() != 0) {
            throw new IOException("ffmpeg failed: " + told);
        }
        Files.delete(pcm);
        String summary = told.substring(told.lastIndexOf("Summary:"));
        return frames / sampleRate + "\t" + figure(summary, "I:") + "\t" + figure(summary, "Peak:");
    }

    private static String figure(String told, String word) {
        return told.substring(told.indexOf(word) + word.length()).strip().split("\\s", 2)[0];
    }
}
