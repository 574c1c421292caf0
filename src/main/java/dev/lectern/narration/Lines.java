package dev.lectern.narration;

import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.narration.Deliveries.Performance;
import dev.lectern.speech.Ending;
import dev.lectern.speech.Place;
import dev.lectern.speech.Utterance;
import dev.lectern.speech.Voices;
import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the sentences of a narration, one after the other, into utterances: one each, or several where a sentence is too long
 * for one, where somebody asked for a stop in it, or where its delivery changes.
 */
final class Lines {
    private final Pauses pauses;
    private final GivenStops stops;
    private final Deliveries deliveries;
    private final String text;
    private final List<Block> blocks;
    private int before = -1;

    Lines(Narration narration, Voices voices) {
        this.pauses = new Pauses(narration.voice().sampleRate(), narration.manner());
        this.stops = new GivenStops(narration.directions().stops());
        this.deliveries = new Deliveries(narration, voices);
        this.text = narration.article().text();
        this.blocks = narration.article().blocks();
    }

    /** A run of words without a border in it, and the silence after it where one was asked for. */
    private record Run(List<Token> tokens, Performance performance, GivenStops.Gap gap) {}

    /** @param block index of the article's block that the sentence stands in */
    List<Line> of(Sentence sentence, int block) {
        BlockKind kind = blocks.get(block).kind();
        boolean opensBlock = block != before;
        before = block;
        int lead = stops.until(sentence.tokens().get(0).span().from()).milliseconds();
        List<Run> runs = runs(sentence);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            boolean ends = i == runs.size() - 1;
            List<List<Token>> parts =
                    Parts.of(runs.get(i).tokens(), runs.get(i).performance().manner());
            for (int part = 0; part < parts.size(); part++) {
                boolean last = ends && part == parts.size() - 1;
                int natural = last
                        ? sentence.endsBlock() ? pauses.afterBlock(kind) : pauses.betweenSentences()
                        : part == parts.size() - 1 ? between(runs.get(i)) : pauses.insideSentence();
                int pause = part == parts.size() - 1 ? asked(runs.get(i).gap(), natural) : natural;
                List<Token> tokens = parts.get(part);
                lines.add(new Line(
                        runs.size() == 1 && parts.size() == 1 ? sentence.span() : span(tokens),
                        new Utterance(
                                tokens,
                                last ? ending(sentence, block) : Ending.CONTINUED,
                                sentence.wording(),
                                place(kind, opensBlock && lines.isEmpty(), sentence.endsBlock() && last),
                                sentence.asides()),
                        lines.isEmpty() ? pauses.exactly(lead) : 0,
                        pause,
                        runs.get(i).performance().voice(),
                        runs.get(i).performance().manner(),
                        runs.get(i).performance().gainHundredths()));
            }
        }
        return lines;
    }

    /** In a list, an item without a stop at its end is followed by more. */
    private Ending ending(Sentence sentence, int block) {
        boolean goesOn = sentence.endsBlock()
                && sentence.ending() == Ending.STATEMENT
                && block + 1 < blocks.size()
                && blocks.get(block).kind() == BlockKind.ITEM
                && blocks.get(block + 1).kind() == BlockKind.ITEM
                && Endings.isOpen(sentence.span().of(text));
        return goesOn ? Ending.CONTINUED : sentence.ending();
    }

    private static Place place(BlockKind kind, boolean first, boolean last) {
        if (kind == BlockKind.HEADING) {
            return Place.HEADING;
        }
        if (first) {
            return last ? Place.ONLY : Place.FIRST;
        }
        return last ? Place.LAST : Place.INNER;
    }

    private List<Run> runs(Sentence sentence) {
        List<Run> runs = new ArrayList<>();
        List<Token> run = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        Performance here = deliveries.at(tokens.get(0).span().from());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean last = i == tokens.size() - 1;
            int next = last ? sentence.span().to() : tokens.get(i + 1).span().from();
            GivenStops.Gap gap = stops.until(next);
            Performance then = last ? here : deliveries.at(next);
            run.add(gap.joins() ? new Token(token.span(), token.kind(), token.words(), Break.NONE) : token);
            if (last || gap.milliseconds() > 0 || !then.equals(here)) {
                runs.add(new Run(List.copyOf(run), here, gap));
                run.clear();
                here = then;
            }
        }
        return runs;
    }

    /** The stop where a delivery changes: the one that the words make. */
    private int between(Run run) {
        return pauses.at(run.tokens().get(run.tokens().size() - 1).after());
    }

    /** What was asked for is never shorter than what the reading makes, unless it is that there be none. */
    private int asked(GivenStops.Gap gap, int natural) {
        return gap.joins() ? 0 : Math.max(natural, pauses.exactly(gap.milliseconds()));
    }

    private static Span span(List<Token> tokens) {
        return new Span(
                tokens.get(0).span().from(),
                tokens.get(tokens.size() - 1).span().to());
    }
}
