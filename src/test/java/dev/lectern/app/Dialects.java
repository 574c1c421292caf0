package dev.lectern.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.http.HttpSettings;
import dev.lectern.http.door.Scope;
import dev.lectern.http.door.Tokens;
import dev.lectern.production.StudioSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** A running service with the real voice, as clients of other products' interfaces meet it. */
final class Dialects implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final Service service;

    private Dialects(Service service) {
        this.service = service;
    }

    /** Lets everybody in, and has a port for clients of MaryTTS. */
    static Dialects open(Path folder) throws Exception {
        return new Dialects(Service.open(
                Files.createDirectories(folder.resolve("articles")),
                StudioSettings.of(folder.resolve("audio")),
                HttpSettings.local().withMaryPort(0)));
    }

    /** Lets nobody in but who has one of the tokens in a file. */
    static Dialects guarded(Path folder, Path tokens) throws Exception {
        return new Dialects(Service.open(
                Files.createDirectories(folder.resolve("articles")),
                StudioSettings.of(folder.resolve("guarded")),
                new HttpSettings("127.0.0.1", 0, Optional.empty(), Optional.of(tokens), Set.of())));
    }

    /** A new token in a file, which may hear what is stored and no more. */
    static String listener(Path tokens) throws Exception {
        return new Tokens(tokens, Clock.systemUTC()).make("listener", Set.of(Scope.LISTEN));
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        return send("GET", path, "");
    }

    /** Asks MaryTTS's interface to speak. */
    HttpResponse<byte[]> process(String parameters) throws Exception {
        return get("/process?" + parameters);
    }

    HttpResponse<byte[]> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    @Override
    public void close() {
        service.close();
    }
}
