package dev.lectern.timing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A timeline as the JSON object of the API, times in seconds. */
public final class TimelineJson {
    private static final JsonFactory JSON = new JsonFactory();

    private TimelineJson() {}

    /** The whole object. */
    public static String write(Timeline timeline) {
        StringWriter text = new StringWriter(256 + 80 * timeline.cues().size());
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            head(json, timeline);
            json.writeArrayFieldStart("cues");
            for (Cue cue : timeline.cues()) {
                write(json, cue, timeline.voice().sampleRate());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void head(JsonGenerator json, Timeline timeline) throws IOException {
        json.writeStringField("article", timeline.article());
        json.writeStringField("key", timeline.key());
        json.writeStringField("voice", timeline.voice().id());
        json.writeNumberField("rate", timeline.manner().rate());
        json.writeNumberField("pitch", timeline.manner().pitch());
        json.writeNumberField("sampleRate", timeline.voice().sampleRate());
        json.writeNumberField("duration", timeline.seconds());
        json.writeBooleanField("complete", timeline.complete());
        json.writeStringField("timing", timeline.voice().timing().name().toLowerCase(Locale.ROOT));
    }

    private static void write(JsonGenerator json, Cue cue, int sampleRate) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", cue.kind().word());
        json.writeNumberField("from", cue.span().from());
        json.writeNumberField("to", cue.span().to());
        json.writeNumberField("start", (double) cue.start() / sampleRate);
        json.writeNumberField("end", (double) cue.end() / sampleRate);
        json.writeEndObject();
    }
}
