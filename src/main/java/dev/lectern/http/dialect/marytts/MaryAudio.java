package dev.lectern.http.dialect.marytts;

import dev.lectern.audio.AuFormat;
import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.AudioFormats;
import dev.lectern.http.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code AUDIO} asks for.
 *
 * @param format of the sound
 * @param stream whether it is sent while it is made, without a length
 */
record MaryAudio(AudioFormat format, boolean stream) {
    private static final Map<String, AudioFormat> FORMATS = formats();

    private static Map<String, AudioFormat> formats() {
        Map<String, AudioFormat> formats = new LinkedHashMap<>();
        AudioFormats.byExtension("wav").ifPresent(format -> formats.put("WAVE", format));
        formats.put("AU", new AuFormat());
        for (String extension : List.of("mp3", "opus", "flac")) {
            AudioFormats.byExtension(extension)
                    .ifPresent(format -> formats.put(extension.toUpperCase(Locale.ROOT), format));
        }
        return formats;
    }

    /** All that can be asked for. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        FORMATS.keySet().forEach(name -> names.add(name + "_FILE"));
        FORMATS.keySet().forEach(name -> names.add(name + "_STREAM"));
        return names;
    }

    /** Reads {@code WAVE}, {@code WAVE_FILE}, {@code MP3_STREAM} and the like. @throws Problem 400 for others */
    static MaryAudio read(String name) {
        boolean stream = name.endsWith("_STREAM");
        String bare = name.replaceFirst("_(FILE|STREAM)$", "");
        AudioFormat format = FORMATS.get(bare);
        if (format == null) {
            throw Problem.parameter("AUDIO", "That audio format is not made here; /audioformats lists those that are.");
        }
        return new MaryAudio(format, stream);
    }
}
