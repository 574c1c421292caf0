package dev.lectern.narration;

import dev.lectern.audio.Gain;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Has lines of one voice spoken, those of one manner that follow each other together. */
final class Speaking {
    private Speaking() {}

    /** One speech a line, as loud as the line asks for. */
    static List<Speech> lines(List<Line> lines, Speaker speaker) {
        List<Speech> speeches = new ArrayList<>(lines.size());
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size()
                    && lines.get(to).manner().equals(lines.get(from).manner())) {
                to++;
            }
            List<Utterance> utterances =
                    lines.subList(from, to).stream().map(Line::utterance).toList();
            List<Speech> spoken = speaker.speak(utterances, lines.get(from).manner());
            for (int i = 0; i < spoken.size(); i++) {
                speeches.add(louder(spoken.get(i), lines.get(from + i).gainHundredths()));
            }
            from = to;
        }
        return speeches;
    }

    private static Speech louder(Speech speech, int gainHundredths) {
        if (gainHundredths == 0) {
            return speech;
        }
        short[] samples = gainHundredths < Gain.LOWEST
                ? new short[speech.samples().length]
                : Gain.apply(speech.samples(), gainHundredths);
        return new Speech(samples, speech.marks());
    }
}
