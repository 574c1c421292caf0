package dev.lectern.http.dialect.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.PcmFormat;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.problem.Problem;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The body of {@code POST /v1/audio/speech}.
 *
 * @param input what is spoken
 * @param voice who speaks
 * @param manner how
 * @param format in what format
 * @param events whether the sound comes as server-sent events
 * @param instructed whether there are instructions, which no voice here can follow
 */
record SpeechRequest(String input, Voice voice, Manner manner, AudioFormat format, boolean events, boolean instructed) {
    static final List<Parameter> MEMBERS = List.of(
            Parameter.text("model", "One of /v1/models; they all speak alike."),
            Parameter.text("input", "What is spoken, up to two hours of it."),
            new Parameter("voice", "", List.of(), "An id of /v1/audio/voices, or an object with such an id."),
            Parameter.word(
                    "response_format", List.of("mp3", "opus", "flac", "wav", "pcm"), "The format; mp3 if not given."),
            Parameter.number("speed", "0.25 to 4; 1 is natural."),
            Parameter.word("stream_format", List.of("audio", "sse"), "Sound, or events with sound in them."),
            Parameter.text("instructions", "Taken, not followed."));

    /** Bare samples come at this rate, as the API says. */
    private static final AudioFormat PCM = new PcmFormat(24_000);

    private static final double SLOWEST = 0.25;
    private static final double FASTEST = 4;

    /** @throws Problem 400 for what cannot be used, 404 for a model that is not known */
    static SpeechRequest read(ObjectNode body, VoiceNames voices, List<AudioFormat> formats) {
        body.fieldNames().forEachRemaining(SpeechRequest::known);
        Models.check(text(body, "model").orElseThrow(() -> missing("model", "it names one of /v1/models")));
        String input = text(body, "input").orElseThrow(() -> missing("input", "it holds what is spoken"));
        if (input.isBlank()) {
            throw Problem.parameter("input", "The member input is empty; it holds what is spoken.");
        }
        return new SpeechRequest(
                input,
                voice(body.path("voice"), voices),
                new Manner(hundredths(body.path("speed")), 100),
                format(text(body, "response_format").orElse("mp3"), formats),
                events(text(body, "stream_format").orElse("audio")),
                text(body, "instructions").filter(said -> !said.isBlank()).isPresent());
    }

    private static void known(String member) {
        if (MEMBERS.stream().noneMatch(known -> known.name().equals(member))) {
            throw Problem.parameter(member, "The member " + member + " is not known here; leave it out.");
        }
    }

    private static Optional<String> text(ObjectNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Problem.parameter(name, "The member " + name + " is a string.");
        }
        return Optional.of(value.textValue());
    }

    private static Problem missing(String name, String what) {
        return Problem.parameter(name, "The member " + name + " is missing; " + what + ".");
    }

    private static Voice voice(JsonNode named, VoiceNames voices) {
        JsonNode name = named.isObject() ? named.path("id") : named;
        if (!name.isTextual()) {
            throw missing("voice", "it is the id of one of /v1/audio/voices, or an object with such an id");
        }
        return voices.find(name.textValue())
                .orElseThrow(() -> Problem.parameter(
                        "voice", "There is no such voice here; /v1/audio/voices lists those that there are."));
    }

    private static int hundredths(JsonNode speed) {
        if (speed.isMissingNode() || speed.isNull()) {
            return 100;
        }
        if (!speed.isNumber() || speed.doubleValue() < SLOWEST || speed.doubleValue() > FASTEST) {
            throw Problem.parameter("speed", "The member speed is a number from 0.25 to 4.");
        }
        return (int) Math.round(speed.doubleValue() * 100);
    }

    private static AudioFormat format(String name, List<AudioFormat> formats) {
        if (name.equals("pcm")) {
            return PCM;
        }
        return formats.stream()
                .filter(format -> format.extension().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                        "response_format",
                        (name.equals("aac") ? "AAC is not made here" : "There is no such format here") + "; ask for "
                                + formats.stream().map(AudioFormat::extension).collect(Collectors.joining(", "))
                                + " or pcm."));
    }

    private static boolean events(String form) {
        return switch (form) {
            case "audio" -> false;
            case "sse" -> true;
            default -> throw Problem.parameter("stream_format", "The member stream_format is audio or sse.");
        };
    }
}
