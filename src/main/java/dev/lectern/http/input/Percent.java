package dev.lectern.http.input;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes {@code application/x-www-form-urlencoded} (WHATWG URL, section 5.1), and takes nothing for anything else. */
final class Percent {
    private Percent() {}

    /** The text; empty for a broken escape or for bytes that are not UTF-8. */
    static Optional<String> decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int high = i + 1 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
                int low = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.writeBytes(plain(encoded, i));
                i += Character.isHighSurrogate(c) && i + 1 < encoded.length() ? 1 : 0;
            }
        }
        return utf8(bytes.toByteArray());
    }

    /** The text of bytes that are UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static byte[] plain(String encoded, int at) {
        char c = encoded.charAt(at);
        String text = c == '+' ? " " : new String(Character.toChars(encoded.codePointAt(at)));
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
