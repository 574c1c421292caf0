package dev.lectern.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The service as its users start it: the jar in a process of its own, with folders of its own. */
final class Server implements AutoCloseable {
    /** The heap that docs/operating.md starts the service with. */
    static final String DOCUMENTED_HEAP = "-Xmx320m";

    private static final int LOOK_MILLIS = 2_000;
    private static final long MOST_SETTLING_NANOS = 180_000_000_000L;

    private final Path folder;
    private final Process process;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    private Server(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /** Starts the jar and waits until it can answer. */
    static Server start(Path jar, String... options) throws IOException {
        Path folder = Files.createTempDirectory("lectern-bench");
        Files.createDirectories(folder.resolve("articles"));
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString(), "serve", "--port", "0"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("log").toFile())
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String ready = out.readLine();
        if (ready == null) {
            throw new IOException("The service did not start: " + Files.readString(folder.resolve("log")));
        }
        return new Server(folder, process, URI.create(ready.substring(ready.indexOf("http"))).getPort());
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Stores an article. @return its id */
    String add(String markdown) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(at("/api/articles"))
                        .header("Content-Type", "text/markdown")
                        .POST(BodyPublishers.ofString(markdown))
                        .build(),
                BodyHandlers.ofString());
        return URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getPath()
                .replaceFirst(".*/", "");
    }

    void replace(String id, String markdown) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(at("/api/articles/" + id))
                .header("Content-Type", "text/markdown")
                .PUT(BodyPublishers.ofString(markdown))
                .build());
    }

    void remove(String id) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(at("/api/articles/" + id)).DELETE().build());
    }

    /** The whole body of an answer that has to be a success. */
    byte[] get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** An answer's head, its body not read yet. */
    HttpResponse<InputStream> open(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    private byte[] send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(request + " " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    /** Waits until it has nothing to do any more: its rehearsal would take part of the processors from what is measured. */
    void settle() throws InterruptedException {
        long end = System.nanoTime() + MOST_SETTLING_NANOS;
        Duration before = used();
        Thread.sleep(LOOK_MILLIS);
        while (used().minus(before).toMillis() > LOOK_MILLIS / 20 && System.nanoTime() < end) {
            before = used();
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory now, in MB. */
    double resident() throws IOException {
        return status("VmRSS") / 1024;
    }

    /** The highest resident memory so far, in MB. */
    double peak() throws IOException {
        return status("VmHWM") / 1024;
    }

    int threads() throws IOException {
        return (int) status("Threads");
    }

    private double status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
