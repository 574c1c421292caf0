package dev.lectern.article;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Walks through a Markdown document without recursion, however deep it is, and composes its blocks. */
final class MarkdownWalk {
    private final Composer composer;
    private final Footnotes footnotes;
    private final InlineHtml inlineHtml;
    private final Flow alternative = new Flow();
    private final List<List<String>> rows = new ArrayList<>();
    private int images;

    MarkdownWalk(Composer composer, Footnotes footnotes) {
        this.composer = composer;
        this.footnotes = footnotes;
        this.inlineHtml = new InlineHtml(composer.flow);
    }

    /** Composes all below a node. */
    void through(Node root) {
        Node at = root.getFirstChild();
        while (at != null) {
            Node child = enter(at) ? at.getFirstChild() : null;
            Node next = child;
            while (next == null) {
                leave(at);
                next = at.getNext();
                if (next == null) {
                    at = at.getParent();
                    if (at == null || at == root) {
                        return;
                    }
                }
            }
            at = next;
        }
    }

    /** Composes the footnotes that were met. */
    void throughNotes() {
        composer.openNotes();
        int number = 1;
        for (Node note = footnotes.note(number); note != null; note = footnotes.note(number)) {
            composer.note(number++);
            through(note);
            composer.note(0);
        }
        composer.closeNotes();
    }

    /** Begins a node and says whether its children come next. */
    private boolean enter(Node node) {
        if (node instanceof Text text) {
            text(text.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            flow().space();
        } else if (node instanceof HardLineBreak) {
            flow().lineBreak();
        } else if (node instanceof Code code) {
            text(code.getLiteral());
        } else if (node instanceof HtmlInline tag) {
            inlineHtml.tag(tag.getLiteral());
        } else if (node instanceof Image) {
            images++;
        } else if (node instanceof FootnoteReference reference) {
            mark(footnotes.number(reference));
        } else if (node instanceof InlineFootnote note) {
            mark(footnotes.number(note));
            return false;
        } else {
            return enterBlock(node);
        }
        return true;
    }

    private boolean enterBlock(Node node) {
        if (node instanceof Heading heading) {
            composer.openHeading(heading.getLevel());
        } else if (node instanceof OrderedList list) {
            composer.openList(first(list.getMarkerStartNumber()));
        } else if (node instanceof BulletList) {
            composer.openList(0);
        } else if (node instanceof ListItem) {
            composer.openItem();
        } else if (node instanceof BlockQuote) {
            composer.openQuote();
        } else if (node instanceof FencedCodeBlock code) {
            composer.code(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            composer.code(code.getLiteral());
        } else if (node instanceof HtmlBlock html) {
            HtmlParser.fragment(html.getLiteral(), composer);
        } else if (node instanceof TableRow) {
            rows.add(new ArrayList<>());
        } else if (node instanceof FootnoteDefinition definition) {
            footnotes.define(definition);
            return false;
        }
        return true;
    }

    private void leave(Node node) {
        if (node instanceof Paragraph) {
            inlineHtml.end();
            composer.endBlock();
        } else if (node instanceof Heading) {
            inlineHtml.end();
            composer.closeHeading();
        } else if (node instanceof Image) {
            endImage();
        } else if (node instanceof ListItem) {
            composer.closeItem();
        } else if (node instanceof ListBlock) {
            composer.closeList();
        } else if (node instanceof BlockQuote) {
            composer.closeQuote();
        } else if (node instanceof TableCell) {
            inlineHtml.end();
            rows.get(rows.size() - 1).add(composer.flow.take());
        } else if (node instanceof TableBlock) {
            composer.table(List.copyOf(rows));
            rows.clear();
        } else if (node instanceof InlineFootnote || node instanceof FootnoteDefinition) {
            inlineHtml.end();
        }
    }

    private void endImage() {
        images--;
        if (images == 0) {
            composer.caption(alternative.take());
        }
    }

    private void text(String literal) {
        if (images > 0 || inlineHtml.shows()) {
            flow().text(literal);
        }
    }

    private void mark(int number) {
        flow().space();
        int from = flow().length();
        flow().text(Integer.toString(number));
        flow().mark(from);
    }

    private Flow flow() {
        return images > 0 ? alternative : composer.flow;
    }

    private static int first(@Nullable Integer number) {
        return number == null ? 1 : number;
    }
}
