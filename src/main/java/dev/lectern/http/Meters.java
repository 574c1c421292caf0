package dev.lectern.http;

import dev.lectern.production.Figures;
import dev.lectern.production.Studio;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** What is counted, by the names and units that Prometheus advises: base units, {@code _total} for counters. */
final class Meters {
    /** Request attribute that names the route which took the request. */
    static final String ROUTE = "dev.lectern.route";

    private final Counter requests;
    private final Histogram seconds;
    private final Gauge open;

    /** When the last answer ended, in the nanoseconds of this process. */
    private volatile long lastAnswer = System.nanoTime();

    Meters(PrometheusRegistry registry, Studio studio) {
        requests = Counter.builder()
                .name("lectern_http_requests_total")
                .help("Requests that were answered.")
                .labelNames("method", "route", "status")
                .register(registry);
        seconds = Histogram.builder()
                .name("lectern_http_request_seconds")
                .help("Time from a request to the end of its answer, as long as a listener listens.")
                .classicOnly()
                .classicUpperBounds(0.005, 0.02, 0.1, 0.5, 2, 10, 60, 600)
                .labelNames("route")
                .register(registry);
        open = Gauge.builder()
                .name("lectern_http_requests_open")
                .help("Requests that are being answered.")
                .register(registry);
        studio(registry, studio::figures);
        machine(registry);
    }

    /** Milliseconds since the last answer has ended, 0 while there is one under way. */
    long quietMillis() {
        return open.get() > 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastAnswer);
    }

    /** Follows a request to its end. */
    void follow(Request request, Response response) {
        long began = System.nanoTime();
        open.inc();
        Request.addCompletionListener(request, failure -> {
            lastAnswer = System.nanoTime();
            open.dec();
            String route = request.getAttribute(ROUTE) instanceof String path ? path : "none";
            String status = String.valueOf(response.getStatus());
            requests.labelValues(method(request), route, status).inc();
            seconds.labelValues(route).observe((System.nanoTime() - began) / 1e9);
        });
    }

    /** Methods are a client's words; only those that exist become labels. */
    private static String method(Request request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS" -> request.getMethod();
            default -> "other";
        };
    }

    private static void studio(PrometheusRegistry registry, Supplier<Figures> figures) {
        gauge(registry, "lectern_narrations_active", "Narrations that someone waits for.", figures, Figures::active);
        gauge(registry, "lectern_narrations_waiting", "Narrations that no worker is at.", figures, Figures::waiting);
        gauge(registry, "lectern_passages_left", "Passages to be made.", figures, Figures::passagesLeft);
        gauge(
                registry,
                "lectern_speech_seconds_left",
                "Speech in the passages to be made.",
                figures,
                Figures::speechSecondsLeft);
        gauge(registry, "lectern_library_files", "Sound files that are stored.", figures, Figures::files);
        gauge(registry, "lectern_library_bytes", "Bytes of stored sound.", figures, Figures::bytes);
        counter(registry, "lectern_passages_total", "Passages that were spoken.", figures, Figures::passages);
        counter(registry, "lectern_passages_reused_total", "Passages taken from earlier.", figures, Figures::reused);
        counter(registry, "lectern_library_hits_total", "Requests that found a file.", figures, Figures::hits);
        counter(registry, "lectern_narrations_begun_total", "Narrations that were begun.", figures, Figures::begun);
        counter(registry, "lectern_files_stored_total", "Sound files that were finished.", figures, Figures::stored);
        counter(registry, "lectern_files_failed_total", "Sound files that were given up.", figures, Figures::failed);
        counter(registry, "lectern_speech_seconds_total", "Speech that was made.", figures, Figures::speechSeconds);
    }

    private static void machine(PrometheusRegistry registry) {
        Supplier<Runtime> runtime = Runtime::getRuntime;
        gauge(registry, "jvm_memory_used_bytes", "Heap in use.", runtime, now -> now.totalMemory() - now.freeMemory());
        gauge(registry, "jvm_memory_max_bytes", "Heap at most.", runtime, Runtime::maxMemory);
        gauge(
                registry,
                "jvm_threads_current",
                "Threads.",
                ManagementFactory::getThreadMXBean,
                threads -> threads.getThreadCount());
        gauge(
                registry,
                "process_start_time_seconds",
                "When the process started, in seconds since 1970.",
                ManagementFactory::getRuntimeMXBean,
                process -> process.getStartTime() / 1000.0);
    }

    private static <T> void gauge(
            PrometheusRegistry registry, String name, String help, Supplier<T> source, ToDoubleFunction<T> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.applyAsDouble(source.get())))
                .register(registry);
    }

    private static <T> void counter(
            PrometheusRegistry registry, String name, String help, Supplier<T> source, ToDoubleFunction<T> value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.applyAsDouble(source.get())))
                .register(registry);
    }
}
