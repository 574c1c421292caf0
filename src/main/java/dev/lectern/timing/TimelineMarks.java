package dev.lectern.timing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A timeline as the speech marks of Amazon Polly (docs.aws.amazon.com/polly/latest/dg/output.html): one JSON object a line
 * for each sentence and each word, in the order of time; {@code time} in milliseconds, {@code start} and {@code end} in
 * bytes of the text in UTF-8, {@code value} what is written there. Visemes are not among them: the timeline has words.
 */
public final class TimelineMarks {
    private static final JsonFactory JSON = new JsonFactory();

    private TimelineMarks() {}

    /**
     * All lines.
     *
     * @param text the article's text, into which the cues point
     */
    public static String write(Timeline timeline, String text) {
        List<Cue> cues = new ArrayList<>(timeline.cues());
        // a sentence stands before its first word; the sort is stable and keeps it there
        cues.sort(Comparator.comparingLong(Cue::start));
        int[] bytes = byteOffsets(text);
        StringWriter lines = new StringWriter(256 + 80 * cues.size());
        for (Cue cue : cues) {
            write(lines, cue, Subtitles.milliseconds(cue.start(), timeline), bytes, text);
            lines.write('\n');
        }
        return lines.toString();
    }

    private static void write(StringWriter lines, Cue cue, long milliseconds, int[] bytes, String text) {
        Span span = cue.span();
        try (JsonGenerator json = JSON.createGenerator(lines)) {
            json.writeStartObject();
            json.writeNumberField("time", milliseconds);
            json.writeStringField("type", cue.kind().word());
            json.writeNumberField("start", bytes[span.from()]);
            json.writeNumberField("end", bytes[span.to()]);
            json.writeStringField("value", span.of(text));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For each UTF-16 offset, how many bytes the text before it has in UTF-8 (RFC 3629). */
    private static int[] byteOffsets(String text) {
        int[] offsets = new int[text.length() + 1];
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            offsets[i] = bytes;
            char c = text.charAt(i);
            // the two halves of a pair, four bytes together
            bytes += Character.isSurrogate(c) ? 2 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        offsets[text.length()] = bytes;
        return offsets;
    }
}
