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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The speech marks of Amazon Polly (docs.aws.amazon.com/polly/latest/dg/output.html): one JSON object a line for each
 * sentence, bookmark, word and viseme, in the order of time; {@code time} in milliseconds, {@code start} and {@code end} in
 * bytes of the text in UTF-8, {@code value} what is written there, the bookmark's name or the viseme. Written stretch by
 * stretch, so that long narrations need no more memory than short ones.
 */
public final class SpeechMarks {
    private static final JsonFactory JSON = new JsonFactory();

    /** What a mark is the time of; marks of one time stand in this order. */
    public enum Type {
        SENTENCE,
        SSML,
        WORD,
        VISEME;

        /** The word for it in requests and answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The type with a word; empty where there is none. */
        public static Optional<Type> of(String word) {
            return List.of(values()).stream()
                    .filter(type -> type.word().equals(word))
                    .findFirst();
        }
    }

    private record Mark(Type type, long frame, Span span, String value) {}

    private final String text;
    private final int[] bytes;
    private final int sampleRate;
    private final Set<Type> types;

    /**
     * @param text the article's text, into which cues and bookmarks point
     * @param types which marks are written
     */
    public SpeechMarks(String text, int sampleRate, Set<Type> types) {
        this.text = text;
        this.bytes = byteOffsets(text);
        this.sampleRate = sampleRate;
        this.types = Set.copyOf(types);
    }

    /**
     * The lines of a stretch, in order of time whatever order they come in.
     *
     * @param cues sentences and words
     * @param bookmarks reached in the stretch
     * @param visemes of the stretch
     */
    public String write(List<Cue> cues, List<BookmarkTimes.Reached> bookmarks, List<Viseme> visemes) {
        List<Mark> marks = new ArrayList<>();
        for (Cue cue : cues) {
            Type type = cue.kind() == CueKind.SENTENCE ? Type.SENTENCE : Type.WORD;
            marks.add(new Mark(type, cue.start(), cue.span(), cue.span().of(text)));
        }
        for (BookmarkTimes.Reached reached : bookmarks) {
            int at = reached.bookmark().at();
            marks.add(new Mark(
                    Type.SSML,
                    reached.frame(),
                    new Span(at, at),
                    reached.bookmark().name()));
        }
        for (Viseme viseme : visemes) {
            marks.add(new Mark(Type.VISEME, viseme.start(), new Span(0, 0), viseme.symbol()));
        }
        marks.removeIf(mark -> !types.contains(mark.type()));
        marks.sort(Comparator.comparingLong(Mark::frame).thenComparing(Mark::type));
        StringWriter lines = new StringWriter(64 + 64 * marks.size());
        for (Mark mark : marks) {
            write(lines, mark);
            lines.write('\n');
        }
        return lines.toString();
    }

    private void write(StringWriter lines, Mark mark) {
        try (JsonGenerator json = JSON.createGenerator(lines)) {
            json.writeStartObject();
            json.writeNumberField("time", mark.frame() * 1000 / sampleRate);
            json.writeStringField("type", mark.type().word());
            if (mark.type() != Type.VISEME) {
                json.writeNumberField("start", bytes[mark.span().from()]);
                json.writeNumberField("end", bytes[mark.span().to()]);
            }
            json.writeStringField("value", mark.value());
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
