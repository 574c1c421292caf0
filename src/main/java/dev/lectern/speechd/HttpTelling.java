package dev.lectern.speechd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
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
        public Optional<Teller.Told> next() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Runnable release;
    private final BufferedReader in;
    private final int sampleRate;
    private final Deque<Teller.Told> waiting = new ArrayDeque<>();
    private boolean over;

    /**
     * @param in the events
     * @param release is called once, when nothing more is read
     * @throws IOException when the answer does not begin as it should
     */
    HttpTelling(InputStream in, Runnable release) throws IOException {
        this.release = release;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
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
    public Optional<Teller.Told> next() throws IOException {
        while (waiting.isEmpty() && !over) {
            take(event());
        }
        return Optional.ofNullable(waiting.poll());
    }

    private void take(JsonNode event) throws IOException {
        switch (event.path("event").asText()) {
            case "sentence" -> marks(event);
            case "audio" -> waiting.add(heard(event));
            case "done" -> {
                marks(event);
                end();
            }
            default ->
                throw new IOException(
                        "Lectern could not go on: " + event.path("detail").asText());
        }
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
        release.run();
    }

    private void marks(JsonNode event) {
        for (JsonNode mark : event.path("marks")) {
            long frame = Math.round(mark.path("at").asDouble() * sampleRate);
            waiting.add(new Teller.Reached(mark.path("name").asText(), frame));
        }
    }

    private static Teller.Heard heard(JsonNode event) throws IOException {
        byte[] pcm = event.path("audio").binaryValue();
        short[] samples = new short[pcm.length / 2];
        ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new Teller.Heard(samples);
    }

    private JsonNode event() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("Lectern broke off in the middle of a text.");
        }
        return line.isEmpty() ? event() : JSON.readTree(line);
    }
}
