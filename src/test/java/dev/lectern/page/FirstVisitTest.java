package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody opens an article of ten minutes that was never heard, presses play and goes to its end. */
@ExtendWith(Stage.class)
class FirstVisitTest {
    /** With {@code -Dlectern.visits=20}, so many visits are measured and their median and worst are told. */
    private static final int VISITS = Integer.getInteger("lectern.visits", 1);

    @Test
    void soundLengthAndEndAreThereAtOnce(RunningLectern lectern, Chromium page) throws Exception {
        page.size(1280, 860);
        FirstVisit[] visits = new FirstVisit[VISITS];
        for (int i = 0; i < VISITS; i++) {
            String id = lectern.add(tenMinutes(i));
            visits[i] = FirstVisit.make(lectern, page, id);
            JsonNode timeline = lectern.json("/api/articles/" + id + "/timeline.json");
            double whole = timeline.get("duration").asDouble();
            assertTrue(whole > 540 && whole < 720, "the article takes " + whole + " s");
            assertEquals(whole, visits[i].shown(), 0.01);
            assertTrue(visits[i].at() > whole * 0.8, "it went to " + visits[i].at() + " of " + whole);
        }
        System.out.println("First visit to ten minutes, milliseconds, median and worst of " + VISITS + ": sound "
                + told(visits, FirstVisit::sound) + ", whole length after the page " + told(visits, FirstVisit::length)
                + ", jump to the last paragraph " + told(visits, FirstVisit::jump));
    }

    private static String told(FirstVisit[] visits, ToDoubleFunction<FirstVisit> figure) {
        double[] sorted = Arrays.stream(visits).mapToDouble(figure).sorted().toArray();
        return Math.round(sorted[sorted.length / 2]) + " and " + Math.round(sorted[sorted.length - 1]);
    }

    /** About 1,650 words in 33 paragraphs, different each time. */
    private static String tenMinutes(int number) {
        return "# Ten minutes, number " + number + " at " + System.nanoTime() + "\n\n"
                + IntStream.rangeClosed(1, 33)
                        .mapToObj(i -> "Paragraph " + i + " of visit " + number + " tells about the harbour. "
                                + "The porter walked along the tables with a lamp in his hand, and nobody noticed the evening. "
                                + "In March the library had spent £13,000 on a machine that reads aloud, which was worth it. "
                                + "Whoever came in at 7:30 p.m. could hear it.")
                        .collect(Collectors.joining("\n\n"));
    }
}
