package dev.lectern.http.action;

import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Gives what is counted, for Prometheus. */
public record TellMetrics(PrometheusRegistry metrics) implements Action {
    private static final PrometheusTextFormatWriter WRITER =
            PrometheusTextFormatWriter.builder().build();

    @Override
    public Operation operation() {
        return Operation.giving("Gives what is counted, for Prometheus", "text/plain");
    }

    @Override
    public void answer(Context ctx, Query query) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        WRITER.write(text, metrics.scrape());
        ctx.res().setHeader("Cache-Control", "no-store");
        Replies.bytes(ctx, 200, WRITER.getContentType(), text.toByteArray());
    }
}
