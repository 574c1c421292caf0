package dev.lectern.speechd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.narration.Recital.Said;
import dev.lectern.narration.Recital.Sounded;
import dev.lectern.narration.Recital.Step;
import dev.lectern.text.Span;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events of {@code /api/speech}, one JSON object a line. */
final class HttpTelling implements Teller.Telling {
    /** What is told where nothing can be spoken. */
    static final Teller.Telling EMPTY = new Teller.Telling() {
        @Override
        public int sampleRate() {
            return 16_000;
        }

        @Override
        public Optional<Step> next() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpURLConnection connection;
    private final InputStream in;
    private final int sampleRate;
    private boolean over;

    /** @throws IOException when the answer does not begin as it should */
    HttpTelling(HttpURLConnection connection) throws IOException {
        this.connection = connection;
        this.in = new BufferedInputStream(connection.getInputStream());
        JsonNode start = event();
        if (!start.path("event").asText().equals("start")) {
            throw new IOException(
                    "The answer to a text does not begin with a start; is Lectern older than its module?");
        }
        this.sampleRate = start.path("sampleRate").asInt();
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public Optional<Step> next() throws IOException {
        if (over) {
            return Optional.empty();
        }
        JsonNode event = event();
        return switch (event.path("event").asText()) {
            case "sentence" -> Optional.of(said(event));
            case "audio" -> Optional.of(sounded(event));
            case "done" -> {
                end();
                yield Optional.empty();
            }
            default ->
                throw new IOException(
                        "Lectern could not go on: " + event.path("detail").asText());
        };
    }

    /** Reads to the end, so that the connection is kept. */
    private void end() throws IOException {
        over = true;
        while (in.read() >= 0) {
            // Nothing of what is left matters.
        }
    }

    @Override
    public void close() {
        if (!over) {
            connection.disconnect();
        }
    }

    private Said said(JsonNode event) {
        long start = frame(event, "start");
        List<Cue> words = new ArrayList<>();
        for (JsonNode word : event.path("words")) {
            words.add(new Cue(CueKind.WORD, span(word), frame(word, "start"), frame(word, "end")));
        }
        return new Said(span(event), start, (int) (frame(event, "end") - start), words);
    }

    private static Sounded sounded(JsonNode event) throws IOException {
        byte[] pcm = event.path("audio").binaryValue();
        short[] samples = new short[pcm.length / 2];
        ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new Sounded(samples);
    }

    private static Span span(JsonNode of) {
        return new Span(of.path("from").asInt(), of.path("to").asInt());
    }

    private long frame(JsonNode event, String name) {
        return Math.round(event.path(name).asDouble() * sampleRate);
    }

    private JsonNode event() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("Lectern broke off in the middle of a text.");
            }
            line.write(octet);
        }
        return line.size() == 0 ? event() : JSON.readTree(line.toByteArray());
    }
}
