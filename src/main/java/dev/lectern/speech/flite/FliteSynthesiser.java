package dev.lectern.speech.flite;

import com.sun.jna.Pointer;
import dev.lectern.speech.worker.Piece;
import dev.lectern.speech.worker.Reply;
import dev.lectern.speech.worker.Request;
import dev.lectern.speech.worker.Synthesiser;
import dev.lectern.speech.worker.Timed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with flite. The utterance is built by hand, one item of its Token relation a piece, so that flite's own text analysis
 * cannot lose a word; when it has been spoken, each token's words lead to its first and last segment and so to its times.
 */
final class FliteSynthesiser implements Synthesiser {
    private static final String WORD_START = "daughter1.R:SylStructure.daughter1.daughter1.R:Segment.p.end";
    private static final String WORD_END = "daughtern.R:SylStructure.daughtern.daughtern.R:Segment.end";

    private final FliteLibrary flite;
    private final Map<String, String> libraries;
    private final Map<String, Pointer> voices = new HashMap<>();

    /** @param libraries the library of each voice by its name */
    FliteSynthesiser(FliteLibrary flite, Map<String, String> libraries) {
        this.flite = flite;
        this.libraries = Map.copyOf(libraries);
    }

    @Override
    public Reply speak(Request request) {
        Pointer utterance = made(flite.pointer("new_utterance"));
        try {
            flite.call("utt_init", utterance, voice(request.voice()));
            manner(utterance, request);
            Pointer tokens = made(flite.pointer("utt_relation_create", utterance, flite.name("Token")));
            request.pieces().forEach(piece -> add(tokens, piece));
            flite.sameNoise();
            made(flite.pointer("utt_synth_tokens", utterance));
            Pointer wave = made(flite.pointer("utt_wave", utterance));
            int sampleRate = FliteLibrary.sampleRate(wave);
            return new Reply(sampleRate, FliteLibrary.samples(wave), times(utterance, sampleRate));
        } finally {
            flite.call("delete_utterance", utterance);
        }
    }

    private Pointer voice(String name) {
        String library = libraries.get(name);
        if (library == null) {
            throw new IllegalArgumentException("flite has no voice " + name + ".");
        }
        return voices.computeIfAbsent(name, missing -> flite.voice(library, name));
    }

    /** An utterance begins with its features, at first the voice's own: kal16's natural speed is a stretch of 1.1. */
    private void manner(Pointer utterance, Request request) {
        Pointer features = utterance.getPointer(0);
        float stretch = own(features, "duration_stretch") * 100f / request.rateHundredths();
        float shift = own(features, "f0_shift") * request.pitchHundredths() / 100f;
        flite.call("feat_set_float", features, flite.name("duration_stretch"), stretch);
        flite.call("feat_set_float", features, flite.name("f0_shift"), shift);
    }

    private float own(Pointer features, String name) {
        return flite.number("get_param_float", features, flite.name(name), 1f);
    }

    private void add(Pointer tokens, Piece piece) {
        Pointer token = made(flite.pointer("relation_append", tokens, (Object) null));
        set(token, "name", piece.text());
        set(token, "whitespace", " ");
        set(token, "prepunctuation", "");
        set(token, "punc", piece.stop() == Piece.NONE ? "" : String.valueOf(piece.stop()));
        if (!piece.phones().isEmpty()) {
            flite.call(
                    "item_set",
                    token,
                    flite.name("phones"),
                    phones(piece.phones().split(" ")));
        }
    }

    private void set(Pointer item, String feature, String value) {
        flite.call("item_set_string", item, flite.name(feature), FliteLibrary.text(value));
    }

    /** A list of flite's, built from its end. */
    private @Nullable Pointer phones(String[] phones) {
        Pointer list = null;
        for (int i = phones.length - 1; i >= 0; i--) {
            list = flite.pointer("cons_val", flite.pointer("string_val", FliteLibrary.text(phones[i])), list);
        }
        return list;
    }

    private List<Timed> times(Pointer utterance, int sampleRate) {
        List<Timed> times = new ArrayList<>();
        Pointer relation = made(flite.pointer("utt_relation", utterance, flite.name("Token")));
        Pointer token = flite.pointer("relation_head", relation);
        for (int piece = 0; token != null; piece++) {
            int from = Math.round(end(token, WORD_START) * sampleRate);
            int to = Math.round(end(token, WORD_END) * sampleRate);
            times.add(new Timed(piece, from, to));
            token = flite.pointer("item_next", token);
        }
        return times;
    }

    private float end(Pointer token, String path) {
        return flite.number("ffeature_float", token, flite.name(path));
    }

    private static Pointer made(@Nullable Pointer pointer) {
        if (pointer == null) {
            throw new IllegalStateException("flite could not make an utterance of this.");
        }
        return pointer;
    }
}
