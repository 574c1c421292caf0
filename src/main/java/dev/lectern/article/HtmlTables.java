package dev.lectern.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The table at hand while HTML is walked through. Tables that only lay a page out are not tables of data. */
final class HtmlTables {
    private static final String LAYOUT =
            "table, h1, h2, h3, h4, h5, h6, ul, ol, li, pre, blockquote, figure, figcaption, article";

    private final Composer composer;
    private final List<List<String>> rows = new ArrayList<>();
    private boolean open;
    private boolean cell;

    HtmlTables(Composer composer) {
        this.composer = composer;
    }

    /** Whether a data table is open. */
    boolean inside() {
        return open;
    }

    /** Whether the place is in a data table but in none of its cells, nor in its caption. */
    boolean between() {
        return open && !cell;
    }

    /** An element begins; true when it is part of a table and needs nothing else. */
    boolean enter(Element element) {
        switch (element.normalName()) {
            case "table" -> {
                return !open && openTable(element);
            }
            case "caption" -> {
                if (open) {
                    composer.openCaption();
                    cell = true;
                }
                return open;
            }
            case "tr" -> {
                if (open) {
                    rows.add(new ArrayList<>());
                }
                return open;
            }
            case "td", "th" -> {
                cell = open;
                return open;
            }
            default -> {
                return false;
            }
        }
    }

    /** An element ends; true when it was part of a table and needs nothing else. */
    boolean leave(Element element) {
        if (!open) {
            return false;
        }
        switch (element.normalName()) {
            case "table" -> closeTable();
            case "caption" -> {
                composer.closeCaption();
                cell = false;
            }
            case "tr" -> {
                // the next row or the table's end follows
            }
            case "td", "th" -> endCell();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean openTable(Element table) {
        // the first to match is the table itself
        boolean layout = table.attr("role").equals("presentation")
                || table.selectStream(LAYOUT).skip(1).findFirst().isPresent();
        if (!layout) {
            composer.endBlock();
            open = true;
        }
        return !layout;
    }

    private void endCell() {
        if (rows.isEmpty()) {
            rows.add(new ArrayList<>());
        }
        rows.get(rows.size() - 1).add(composer.flow.take());
        cell = false;
    }

    private void closeTable() {
        open = false;
        cell = false;
        composer.table(rows.stream().filter(row -> !row.isEmpty()).toList());
        rows.clear();
    }
}
