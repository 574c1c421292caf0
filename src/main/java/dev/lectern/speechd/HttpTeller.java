package dev.lectern.speechd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.speech.Manner;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has a running Lectern speak. The connection is kept between messages; requests go out and answers come in on the caller's
 * own thread, since every change of threads costs what the listener waits for.
 */
public final class HttpTeller implements Teller {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final Connections connections;
    private final byte[] listing;

    /** The head of a request to speak, up to the number of its octets. */
    private final byte[] speaking;

    /**
     * @param address where Lectern is, such as {@code http://127.0.0.1:8080/}
     * @param token what it asks for, if it asks for one
     */
    public HttpTeller(URI address, Optional<String> token) {
        this.address = address;
        this.connections = new Connections(address);
        String fields = " HTTP/1.1\r\nHost: " + address.getRawAuthority().replaceFirst("^.*@", "") + "\r\n"
                + token.map(it -> "Authorization: Bearer " + it + "\r\n").orElse("");
        this.listing = latin(
                "GET " + address.resolve("api/voices").getRawPath() + fields + "Accept: application/json\r\n\r\n");
        this.speaking = latin("POST " + address.resolve("api/speech").getRawPath() + fields
                + "Accept: application/x-ndjson\r\nContent-Type: application/json\r\nContent-Length: ");
    }

    @Override
    public List<Offer> voices() throws IOException {
        Reply reply = connections.ask(listing);
        try {
            check(reply);
            return offers(reply);
        } finally {
            connections.release(reply);
        }
    }

    private List<Offer> offers(Reply reply) throws IOException {
        List<Offer> offers = new ArrayList<>();
        for (JsonNode voice : JSON.readTree(reply.readAllBytes()).path("voices")) {
            Offer offer = new Offer(
                    voice.path("id").asText(),
                    voice.path("language").asText(),
                    voice.path("gender").asText());
            offers.add(voice.path("default").asBoolean() ? 0 : offers.size(), offer);
        }
        if (offers.isEmpty()) {
            throw new IOException("What answers at " + address + " has no voices; is it a Lectern?");
        }
        return offers;
    }

    @Override
    public Telling tell(String ssml, String voice, Manner manner) throws IOException {
        Reply reply = connections.ask(request(ssml, voice, manner));
        boolean told = false;
        try {
            if (reply.status() == 422) {
                reply.readAllBytes();
                return HttpTelling.EMPTY;
            }
            if (reply.status() == 400) {
                throw new RefusedException(detail(reply.text()));
            }
            check(reply);
            Telling telling = new HttpTelling(reply, () -> connections.release(reply));
            told = true;
            return telling;
        } finally {
            if (!told) {
                connections.release(reply);
            }
        }
    }

    /** All of a request in one piece, so that it is one packet. */
    private byte[] request(String ssml, String voice, Manner manner) throws IOException {
        byte[] order = JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("text", ssml)
                .put("type", "ssml")
                .put("voice", voice)
                .put("rate", manner.rate())
                .put("pitch", manner.pitch()));
        byte[] length = latin(order.length + "\r\n\r\n");
        byte[] request = new byte[speaking.length + length.length + order.length];
        System.arraycopy(speaking, 0, request, 0, speaking.length);
        System.arraycopy(length, 0, request, speaking.length, length.length);
        System.arraycopy(order, 0, request, speaking.length + length.length, order.length);
        return request;
    }

    private void check(Reply reply) throws IOException {
        if (reply.status() != 200) {
            throw new IOException("Lectern at " + address + " answers " + reply.status() + ": " + detail(reply.text()));
        }
    }

    private static String detail(String problem) throws IOException {
        return problem.startsWith("{") ? JSON.readTree(problem).path("detail").asText() : problem;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
