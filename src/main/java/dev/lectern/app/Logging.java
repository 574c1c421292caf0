package dev.lectern.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Sets logging up in code, which starts faster than a file would. Logs go to standard error: text for people, or one
 * JSON object a line with {@code LECTERN_LOG=json}; {@code LECTERN_LOG_LEVEL} is the least grave level that is told.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Map<String, String> settings = System.getenv();
        Encoder<ILoggingEvent> encoder = encoder(context, "json".equalsIgnoreCase(settings.get("LECTERN_LOG")));
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        context.getLogger("ROOT").setLevel(Level.toLevel(settings.get("LECTERN_LOG_LEVEL"), Level.WARN));
        context.getLogger("dev.lectern").setLevel(Level.toLevel(settings.get("LECTERN_LOG_LEVEL"), Level.INFO));
        context.getLogger("ROOT").addAppender(console);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** What is wrong with these settings, in one sentence; empty when nothing is. */
    static Optional<String> complaint(Map<String, String> settings) {
        return complaint(settings, "LECTERN_LOG", List.of("text", "json"))
                .or(() -> complaint(settings, "LECTERN_LOG_LEVEL", List.of("error", "warn", "info", "debug")));
    }

    private static Optional<String> complaint(Map<String, String> settings, String name, List<String> known) {
        String value = settings.getOrDefault(name, "");
        return value.isEmpty() || known.contains(value.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(name + " is \"" + value + "\" in the environment; it may be " + String.join(", ", known)
                        + ", or left out.");
    }

    /** What makes one line of one event. */
    static Encoder<ILoggingEvent> encoder(LoggerContext context, boolean json) {
        Encoder<ILoggingEvent> encoder = json ? new JsonEncoder() : new LogLine();
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }
}
