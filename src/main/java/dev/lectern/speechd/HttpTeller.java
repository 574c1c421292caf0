package dev.lectern.speechd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.speech.Manner;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has a running Lectern speak. The connection is kept between messages; requests go out and answers come in on the caller's
 * own thread, since every change of threads costs what the listener waits for.
 */
public final class HttpTeller implements Teller {
    private static final int CONNECT_MS = 1_000;
    private static final int READ_MS = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final Optional<String> token;

    /**
     * @param address where Lectern is, such as {@code http://127.0.0.1:8080/}
     * @param token what it asks for, if it asks for one
     */
    public HttpTeller(URI address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    @Override
    public List<Offer> voices() throws IOException {
        HttpURLConnection connection = open("api/voices", "application/json");
        check(connection);
        List<Offer> offers = new ArrayList<>();
        try (InputStream answer = connection.getInputStream()) {
            for (JsonNode voice : JSON.readTree(answer).path("voices")) {
                Offer offer = new Offer(
                        voice.path("id").asText(),
                        voice.path("language").asText(),
                        voice.path("gender").asText());
                offers.add(voice.path("default").asBoolean() ? 0 : offers.size(), offer);
            }
        }
        if (offers.isEmpty()) {
            throw new IOException("What answers at " + address + " has no voices; is it a Lectern?");
        }
        return offers;
    }

    @Override
    public Telling tell(String ssml, String voice, Manner manner) throws IOException {
        byte[] order = JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("text", ssml)
                .put("type", "ssml")
                .put("voice", voice)
                .put("rate", manner.rate())
                .put("pitch", manner.pitch()));
        HttpURLConnection connection = open("api/speech", "application/x-ndjson");
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(order);
        }
        if (connection.getResponseCode() == 422) {
            drain(connection);
            return HttpTelling.EMPTY;
        }
        if (connection.getResponseCode() == 400) {
            throw new RefusedException(detail(drain(connection)));
        }
        check(connection);
        return new HttpTelling(connection);
    }

    private HttpURLConnection open(String path, String accepted) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(CONNECT_MS);
        connection.setReadTimeout(READ_MS);
        connection.setUseCaches(false);
        connection.setRequestProperty("Accept", accepted);
        token.ifPresent(it -> connection.setRequestProperty("Authorization", "Bearer " + it));
        return connection;
    }

    private void check(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status != 200) {
            String said = drain(connection);
            throw new IOException("Lectern at " + address + " answers " + status + ": " + detail(said));
        }
    }

    /** Reads to the end, so that the connection is kept. */
    private static String drain(HttpURLConnection connection) throws IOException {
        InputStream answer = connection.getErrorStream();
        if (answer == null) {
            return "";
        }
        try (answer) {
            return new String(answer.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static String detail(String problem) throws IOException {
        return problem.startsWith("{") ? JSON.readTree(problem).path("detail").asText() : problem;
    }
}
