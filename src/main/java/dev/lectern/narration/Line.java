package dev.lectern.narration;

import dev.lectern.speech.Utterance;
import dev.lectern.text.Span;

/**
 * One utterance of a passage and the silence after it.
 *
 * @param sentence the whole sentence that it belongs to
 * @param utterance what the engine says
 * @param pause frames of silence after it
 */
public record Line(Span sentence, Utterance utterance, int pause) {}
