package dev.lectern.publish.feed;

import dev.lectern.timing.Timeline;
import dev.lectern.timing.TimelineSrt;
import dev.lectern.timing.TimelineVtt;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which podcast apps read what is said, the one with most in it first. */
public enum Transcript {
    VTT("vtt", "text/vtt"),
    JSON("json", "application/json"),
    SRT("srt", "application/x-subrip");

    private final String extension;
    private final String mediaType;

    Transcript(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The form with this extension. */
    public static Optional<Transcript> ofExtension(String extension) {
        return Stream.of(values())
                .filter(form -> form.extension.equals(extension))
                .findFirst();
    }

    /** The end of its address. */
    public String extension() {
        return extension;
    }

    /** Its content type. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The whole file.
     *
     * @param text the article's text, into which the cues point
     */
    public String write(Timeline timeline, String text) {
        return switch (this) {
            case VTT -> TimelineVtt.write(timeline, text);
            case JSON -> TranscriptJson.write(timeline, text);
            case SRT -> TimelineSrt.write(timeline, text);
        };
    }
}
