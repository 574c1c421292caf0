package dev.lectern.narration;

import dev.lectern.article.BlockKind;
import dev.lectern.speech.Manner;
import dev.lectern.text.Break;

/** The silences that belong to the reading, in frames; they shrink and stretch with the rate. */
final class Pauses {
    private static final int SENTENCE_MS = 260;
    private static final int CONTINUED_MS = 60;

    private final int sampleRate;
    private final Manner manner;

    Pauses(int sampleRate, Manner manner) {
        this.sampleRate = sampleRate;
        this.manner = manner;
    }

    /** Between two sentences of one block. */
    int betweenSentences() {
        return frames(SENTENCE_MS);
    }

    /** Between two utterances of one overlong sentence. */
    int insideSentence() {
        return frames(CONTINUED_MS);
    }

    /** Between two utterances of one sentence that differ in delivery, where the reading makes this stop. */
    int at(Break stop) {
        return frames(
                switch (stop) {
                    case NONE -> 0;
                    case MINOR -> 140;
                    case MAJOR -> CONTINUED_MS + 160;
                });
    }

    /** As long as it was asked for, whatever the rate. */
    int exactly(int milliseconds) {
        return (int) ((long) milliseconds * sampleRate / 1000);
    }

    /** After a block: longest after a heading, longer after a paragraph than between sentences. */
    int afterBlock(BlockKind kind) {
        return frames(
                switch (kind) {
                    case HEADING -> 650;
                    case PARAGRAPH, QUOTE, CODE, TABLE -> 480;
                    case ITEM, CAPTION, FOOTNOTE -> 380;
                });
    }

    private int frames(int milliseconds) {
        return (int) ((long) milliseconds * sampleRate / 10 / manner.rateHundredths());
    }
}
