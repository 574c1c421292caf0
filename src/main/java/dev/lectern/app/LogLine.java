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
 * pretend to be a line of its own, and other control characters, which a terminal would obey, as a question mark; the lines
 * of a stack trace begin with spaces. A pattern of logback's would say the same, and load two hundred classes at each start.
 */
final class LogLine extends EncoderBase<ILoggingEvent> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029]+");
    /** Also those that turn the direction of what follows. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n]]");

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160);
        WHEN.formatTo(Instant.ofEpochMilli(event.getTimeStamp()).atZone(ZoneId.systemDefault()), line);
        line.append(' ').append(String.format(Locale.ROOT, "%-5s", event.getLevel()));
        line.append(' ').append(plain(String.valueOf(event.getFormattedMessage()), " "));
        line.append('\n');
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            String trace = ThrowableProxyUtil.asString(thrown).strip();
            line.append("    ").append(plain(trace, "\n    ")).append('\n');
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(String text, String lineEnd) {
        return CONTROLS.matcher(LINE_ENDS.matcher(text).replaceAll(lineEnd)).replaceAll("?");
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
