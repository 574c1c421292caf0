package dev.lectern.battery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The packaged service in a process of its own, on a free port of loopback. */
final class Instance implements AutoCloseable {
    private static final String READY = "Lectern is ready at ";

    final Path folder;
    /** How long it took to be ready, and how much of the processors' time. */
    final Duration start;

    final Duration startProcessor;
    final int port;
    private final Process process;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private Instance(Path folder, Process process, int port, Duration start) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.start = start;
        this.startProcessor = processor();
    }

    /** Starts it over a folder and waits until it says that it is ready. */
    static Instance start(Path folder, String... options) {
        return startAs(List.of(), folder, options);
    }

    /** The same with options of the virtual machine. */
    static Instance startAs(List<String> machine, Path folder, String... options) {
        return startIn(Map.of(), machine, folder, options);
    }

    /** The same in an environment with further variables. */
    static Instance startIn(Map<String, String> environment, List<String> machine, Path folder, String... options) {
        Path jar = Path.of(System.getProperty("lectern.jar", "target/lectern.jar"));
        Assumptions.assumeTrue(Files.exists(jar), jar + " is not there: mvn package makes it.");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(machine);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString(), "serve", "--port", "0"));
        command.addAll(List.of(options));
        try {
            Files.createDirectories(folder);
            long began = System.nanoTime();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log.txt").toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            Assertions.assertTrue(line != null && line.startsWith(READY), () -> line + "\n" + log(folder));
            return new Instance(
                    folder, process, URI.create(line.substring(READY.length())).getPort(), took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("log.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** All that its runs in this folder have logged. */
    String log() {
        return log(folder);
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException {
        return send("GET", path, "", headers);
    }

    HttpResponse<byte[]> send(String method, String path, String body, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(2))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** A metric's value by its name, the sum where it has labels. */
    double metric(String name) throws IOException {
        String all = new String(get("/metrics").body(), StandardCharsets.UTF_8);
        return all.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Sends a request and throws away what comes, however much; how many bytes. */
    long drain(String path) throws IOException {
        try (InputStream body = open(path)) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Sends a request; the body of its answer, which comes as it is read. */
    InputStream open(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Has its virtual machine collect what nothing refers to any more. */
    void collect() throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process collecting = new ProcessBuilder(jcmd.toString(), String.valueOf(pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Assertions.assertTrue(collecting.waitFor(60, TimeUnit.SECONDS), "jcmd has not ended.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Processor time that it has taken, of all cores together. */
    Duration processor() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(30));
    }

    /** SIGTERM; how long it took to be gone. */
    Duration terminate() {
        long began = System.nanoTime();
        process.destroy();
        await(Duration.ofSeconds(60));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void await(Duration most) {
        try {
            Assertions.assertTrue(
                    process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS), "The process has not ended.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
