package dev.lectern.speech;

import java.util.List;

/**
 * An utterance's length and marks, known before its sound.
 *
 * @param frames exactly as many as the sound will have
 * @param marks one for each spoken token, in order, not overlapping, inside the frames
 */
public record Outline(int frames, List<Mark> marks) {
    public Outline {
        marks = List.copyOf(marks);
    }
}
