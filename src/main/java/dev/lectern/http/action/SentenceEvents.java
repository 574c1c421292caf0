package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.flow.Json;
import dev.lectern.production.Part;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Turns the parts of a narration into one event a sentence, each with the audio up to the next sentence's start. */
final class SentenceEvents {
    private final int sampleRate;
    private final int framesAPiece;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private int index;

    /** @param framesAPiece frames that cannot be cut apart: 1 for PCM, 576 for MP3 */
    SentenceEvents(int sampleRate, int framesAPiece) {
        this.sampleRate = sampleRate;
        this.framesAPiece = framesAPiece;
    }

    /** The sentences of a part. A part without a sentence leaves its audio to the next. */
    List<ObjectNode> of(Part part) {
        List<Cue> sentences = part.cues().stream()
                .filter(cue -> cue.kind() == CueKind.SENTENCE)
                .toList();
        List<ObjectNode> events = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < sentences.size(); i++) {
            boolean last = i == sentences.size() - 1;
            int to = last ? part.audio().length : cut(part, sentences.get(i + 1).start());
            held.writeBytes(Arrays.copyOfRange(part.audio(), from, Math.max(from, to)));
            from = Math.max(from, to);
            events.add(sentence(part, sentences, i));
        }
        if (sentences.isEmpty()) {
            held.writeBytes(part.audio());
        }
        return events;
    }

    /** How many sentences there were. */
    int count() {
        return index;
    }

    /** Where in a part's bytes the piece begins that sounds at a frame. Pieces of one part are equally long. */
    private int cut(Part part, long frame) {
        int pieces = part.frames() / framesAPiece;
        int bytesAPiece = pieces == 0 ? 0 : part.audio().length / pieces;
        return (int) ((frame - part.start()) / framesAPiece) * bytesAPiece;
    }

    private ObjectNode sentence(Part part, List<Cue> sentences, int place) {
        Cue sentence = sentences.get(place);
        long end = place + 1 < sentences.size() ? sentences.get(place + 1).start() : Long.MAX_VALUE;
        ObjectNode event = Json.object().put("index", index++);
        times(event, sentence);
        ArrayNode words = event.putArray("words");
        for (Cue word : part.cues()) {
            if (word.kind() == CueKind.WORD && word.start() >= sentence.start() && word.start() < end) {
                times(words.addObject(), word);
            }
        }
        if (held.size() > 0) {
            event.put("audio", Base64.getEncoder().encodeToString(held.toByteArray()));
            held.reset();
        }
        return event;
    }

    private void times(ObjectNode node, Cue cue) {
        node.put("from", cue.span().from())
                .put("to", cue.span().to())
                .put("start", (double) cue.start() / sampleRate)
                .put("end", (double) cue.end() / sampleRate);
    }
}
