package dev.lectern.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The body of an answer of HTTP/1.1 that has come in part. */
final class Chunks {
    private Chunks() {}

    /** What is there of the body, whether it comes in chunks or as one. @throws IOException when the answer is no success */
    static byte[] body(byte[] answer, int length) throws IOException {
        String text = new String(answer, 0, length, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new byte[0];
        }
        if (!text.startsWith("HTTP/1.1 200 ")) {
            throw new IOException("No sound: " + text.substring(0, end));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = end + 4;
        if (!text.substring(0, end).toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked")) {
            body.write(answer, at, length - at);
            return body.toByteArray();
        }
        for (int line = text.indexOf("\r\n", at); line >= 0; line = text.indexOf("\r\n", at)) {
            int size = Integer.parseInt(text.substring(at, line).strip(), 16);
            int from = line + 2;
            body.write(answer, from, Math.max(0, Math.min(size, length - from)));
            at = from + size + 2;
        }
        return body.toByteArray();
    }
}
