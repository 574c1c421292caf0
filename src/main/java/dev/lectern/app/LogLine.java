package dev.lectern.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of text an event: when, how grave, what. Line ends inside a message are written as a space, so that no value can
 * pretend to be a line of its own; the lines of a stack trace begin with spaces. A pattern of logback's would say the same,
 * and load two hundred classes at each start.
 */
final class LogLine extends EncoderBase<ILoggingEvent> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029]+");

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160);
        WHEN.formatTo(Instant.ofEpochMilli(event.getTimeStamp()).atZone(ZoneId.systemDefault()), line);
        line.append(' ').append(String.format(Locale.ROOT, "%-5s", event.getLevel()));
        line.append(' ')
                .append(LINE_ENDS
                        .matcher(String.valueOf(event.getFormattedMessage()))
                        .replaceAll(" "));
        line.append('\n');
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            String trace = ThrowableProxyUtil.asString(thrown).strip();
            line.append("    ")
                    .append(LINE_ENDS.matcher(trace).replaceAll("\n    "))
                    .append('\n');
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
