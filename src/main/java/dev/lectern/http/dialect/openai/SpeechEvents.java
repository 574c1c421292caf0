package dev.lectern.http.dialect.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.flow.Json;
import dev.lectern.production.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Sound as the server-sent events {@code speech.audio.delta}, each with a piece of it in base64, and at its clean end
 * {@code speech.audio.done}.
 */
final class SpeechEvents implements ByteSource {
    private static final int PIECE = 6 * 1024;

    /** The API counts what it bills; a token of text is about four bytes of English. */
    private static final int BYTES_A_TOKEN = 4;

    private final ByteSource sound;
    private final int tokens;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE);
    private ByteBuffer waiting = ByteBuffer.allocate(0);
    private boolean over;

    SpeechEvents(ByteSource sound, String input) {
        this.sound = sound;
        int bytes = input.getBytes(StandardCharsets.UTF_8).length;
        this.tokens = (bytes + BYTES_A_TOKEN - 1) / BYTES_A_TOKEN;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        while (!waiting.hasRemaining()) {
            if (over) {
                return -1;
            }
            int count = sound.read(piece.clear());
            if (count == 0) {
                return 0;
            }
            over = count < 0;
            waiting = event(over ? done() : delta(Arrays.copyOf(piece.array(), count)));
        }
        int count = Math.min(into.remaining(), waiting.remaining());
        into.put(waiting.slice().limit(count));
        waiting.position(waiting.position() + count);
        return count;
    }

    @Override
    public void whenReady(Runnable callback) {
        sound.whenReady(callback);
    }

    @Override
    public void close() {
        sound.close();
    }

    private static ObjectNode delta(byte[] bytes) {
        return Json.object()
                .put("type", "speech.audio.delta")
                .put("audio", Base64.getEncoder().encodeToString(bytes));
    }

    private ObjectNode done() {
        ObjectNode done = Json.object().put("type", "speech.audio.done");
        done.putObject("usage")
                .put("input_tokens", tokens)
                .put("output_tokens", 0)
                .put("total_tokens", tokens);
        return done;
    }

    private static ByteBuffer event(ObjectNode data) {
        return ByteBuffer.wrap(("data: " + Json.write(data) + "\n\n").getBytes(StandardCharsets.UTF_8));
    }
}
