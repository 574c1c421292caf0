package dev.lectern.narration;

import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Utterance;
import dev.lectern.text.direction.Delivery;
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

    /** What is too loud for a sample stays at the loudest; the limiter that follows makes it soft. */
    private static Speech louder(Speech speech, int gainHundredths) {
        if (gainHundredths == 0) {
            return speech;
        }
        double factor = gainHundredths <= Delivery.SILENT ? 0 : StrictMath.pow(10, gainHundredths / 2000.0);
        short[] samples = new short[speech.samples().length];
        for (int i = 0; i < samples.length; i++) {
            long louder = StrictMath.round(speech.samples()[i] * factor);
            samples[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, louder));
        }
        return new Speech(samples, speech.marks());
    }
}
