package dev.lectern.narration;

import dev.lectern.speech.Manner;
import dev.lectern.speech.Utterance;
import dev.lectern.speech.Voice;
import dev.lectern.text.Span;

/**
 * One utterance of a passage and the silence around it. Frames are those of the narration, whatever the line's own voice.
 *
 * @param sentence the whole sentence that it belongs to
 * @param utterance what the engine says
 * @param lead frames of silence before it that somebody asked for, usually none
 * @param pause frames of silence after it
 * @param voice who says it, usually the narration's voice
 * @param manner how, usually the narration's manner
 * @param gainHundredths hundredths of a decibel by which it is louder than the rest
 */
public record Line(
        Span sentence, Utterance utterance, int lead, int pause, Voice voice, Manner manner, int gainHundredths) {
    /** The same in a text that has {@code by} units more in front. */
    Line shift(int by) {
        return new Line(sentence.shift(by), utterance.shift(by), lead, pause, voice, manner, gainHundredths);
    }
}
