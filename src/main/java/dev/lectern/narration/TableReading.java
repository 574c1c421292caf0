package dev.lectern.narration;

import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads a table row by row, the row of headings first. Below it each cell is led in by its column's heading, which is heard
 * as part of the cell's first token, so that what lights up is always the cell being read.
 */
final class TableReading {
    private final Wording wording;

    TableReading(Wording wording) {
        this.wording = wording;
    }

    /** Whether at least half of the cells below the headings are figures, and there are more than a few of them. */
    static boolean isFigures(String table) {
        int cells = 0;
        int figures = 0;
        String[] rows = table.split("\n", -1);
        for (int row = 1; row < rows.length; row++) {
            for (String cell : rows[row].split("\t", -1)) {
                cells++;
                figures += cell.chars().anyMatch(Character::isDigit) ? 1 : 0;
            }
        }
        return cells >= 12 && figures * 2 >= cells;
    }

    Iterator<Sentence> sentences(Narration narration, Span table) {
        List<List<Span>> rows = rows(narration.article().text(), table);
        List<List<Token>> headings = new ArrayList<>();
        for (Span cell : rows.get(0)) {
            headings.add(wording.spoken(narration, cell));
        }
        List<Row> read = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Token> tokens = new ArrayList<>();
            for (int column = 0; column < rows.get(row).size(); column++) {
                List<Token> cell = wording.spoken(narration, rows.get(row).get(column));
                List<Token> heading =
                        row > 0 && column > 0 && column < headings.size() ? headings.get(column) : List.of();
                tokens.addAll(led(heading, cell));
            }
            if (!tokens.isEmpty()) {
                read.add(new Row(written(rows.get(row)), tokens));
            }
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Row row : read) {
            sentences.add(wording.sentence(row.span(), row.tokens(), sentences.size() == read.size() - 1));
        }
        return sentences.iterator();
    }

    /** A row of which something is heard. */
    private record Row(Span span, List<Token> tokens) {}

    /** From the first cell with something in it to the last. */
    private static Span written(List<Span> cells) {
        List<Span> full = cells.stream().filter(cell -> cell.length() > 0).toList();
        return new Span(full.get(0).from(), full.get(full.size() - 1).to());
    }

    private static List<Token> led(List<Token> heading, List<Token> cell) {
        List<Token> led = new ArrayList<>(cell);
        if (cell.isEmpty()) {
            return led;
        }
        List<SpokenWord> words = new ArrayList<>();
        heading.forEach(token -> words.addAll(token.words()));
        Token first = cell.get(0);
        words.addAll(first.words());
        led.set(0, new Token(first.span(), first.kind(), words, first.after()));
        Token last = led.get(led.size() - 1);
        led.set(led.size() - 1, new Token(last.span(), last.kind(), last.words(), Break.MAJOR));
        return led;
    }

    private static List<List<Span>> rows(String text, Span table) {
        List<List<Span>> rows = new ArrayList<>();
        List<Span> row = new ArrayList<>();
        int from = table.from();
        for (int at = table.from(); at <= table.to(); at++) {
            char c = at == table.to() ? '\n' : text.charAt(at);
            if (c == '\t' || c == '\n') {
                row.add(new Span(from, at));
                from = at + 1;
            }
            if (c == '\n') {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return rows;
    }
}
