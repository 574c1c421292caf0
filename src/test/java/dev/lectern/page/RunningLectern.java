package dev.lectern.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Lectern as its users start it: a process of its own, on a free port, with folders of its own. */
final class RunningLectern implements AutoCloseable {
    private static final String READY = "Lectern is ready at ";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;
    private final Path articles;

    private RunningLectern(Process process, URI address, Path articles) {
        this.process = process;
        this.address = address;
        this.articles = articles;
    }

    /** Starts it, with further options perhaps, and waits until it can answer. */
    static RunningLectern start(Path articles, String... options) throws Exception {
        Path work = Files.createTempDirectory("lectern-page");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // it does not live for long enough to earn what the second compiler takes
                "-cp",
                System.getProperty("java.class.path"),
                "dev.lectern.app.Main",
                "serve",
                "--port",
                "0",
                "--articles",
                articles.toString(),
                "--audio",
                work.resolve("audio").toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(work.resolve("log.txt").toFile())
                .start();
        try {
            return new RunningLectern(process, ready(process), articles);
        } catch (Exception e) {
            process.destroyForcibly();
            throw new IllegalStateException("Lectern did not start: " + Files.readString(work.resolve("log.txt")), e);
        }
    }

    private static URI ready(Process process) throws Exception {
        BufferedReader output = process.inputReader();
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
            try {
                return String.valueOf(output.readLine());
            } catch (IOException e) {
                return e.toString();
            }
        });
        String said = line.get(60, TimeUnit.SECONDS);
        if (!said.startsWith(READY)) {
            throw new IllegalStateException("It said: " + said);
        }
        return URI.create(said.substring(READY.length()).strip());
    }

    URI at(String path) {
        return address.resolve(path);
    }

    HttpResponse<String> get(String path, String... fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (fields.length > 0) {
            request.headers(fields);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(get(path).body());
    }

    /** Stores an article and gives its id. */
    String add(String markdown) throws Exception {
        return add(markdown, "text/markdown");
    }

    String add(String written, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at("/api/articles"))
                .header("Content-Type", type + "; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(written))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body()).get("id").asText();
    }

    /** Stores an article in the place of another. */
    void put(String id, String markdown) throws Exception {
        send("/api/articles/" + id, "text/markdown", markdown);
    }

    void remove(String id) throws Exception {
        client.send(HttpRequest.newBuilder(at("/api/articles/" + id)).DELETE().build(), BodyHandlers.discarding());
    }

    /** Forgets all that was done with it: afterwards it has these articles, nothing queued, no lexicon and no places. */
    void renew(Path originals) throws Exception {
        queue();
        for (String query = ""; query != null; ) {
            JsonNode some = json("/api/articles?limit=100" + query);
            for (JsonNode article : some.get("articles")) {
                remove(article.get("id").asText());
            }
            query = some.get("next").isNull()
                    ? null
                    : "&cursor=" + some.get("next").asText();
        }
        Files.deleteIfExists(articles.resolve("lexicon.pls"));
        try (var files = Files.list(originals)) {
            for (Path file : files.toList()) {
                put(file.getFileName().toString().replaceFirst("\\.md$", ""), Files.readString(file));
            }
        }
    }

    /** Says where the listener is. */
    void place(String id, int at, boolean heard) throws Exception {
        send("/api/articles/" + id + "/place", "application/json", "{\"at\":" + at + ",\"heard\":" + heard + "}");
    }

    /** Puts these articles into the queue, and no others. */
    void queue(String... ids) throws Exception {
        send("/api/queue", "application/json", new ObjectMapper().writeValueAsString(Map.of("articles", ids)));
    }

    private void send(String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
