/* Between offsets into the article's text and places in the document. Every element with data-from holds exactly the
   text that starts there, so counting its text nodes is enough; the document is never rewritten. */
import { $$ } from '../dom.js';
import { lastAtMost } from './timeline.js';

export class TextMap {
  constructor(article) {
    this.article = article;
    this.read();
  }

  /** Reads the document anew: another article stands in it. */
  read() {
    this.blocks = $$('[data-from]', this.article);
    this.blockFroms = this.blocks.map((block) => Number(block.dataset.from));
    this.nodes = [];
    this.nodeFroms = [];
    this.blocks.forEach((block, index) => this.#addNodes(block, this.blockFroms[index]));
  }

  #addNodes(block, from) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let at = from;
    while (walker.nextNode()) {
      this.nodes.push(walker.currentNode);
      this.nodeFroms.push(at);
      at += walker.currentNode.length;
    }
  }

  /** The document's range for text.substring(from, to). */
  range(from, to) {
    const range = document.createRange();
    range.setStart(...this.#position(from, 0));
    range.setEnd(...this.#position(to, 1));
    return range;
  }

  /** An end sticks to the text before it: `back` 1. */
  #position(offset, back) {
    const i = Math.max(0, lastAtMost(this.nodeFroms, offset - back));
    return [this.nodes[i], Math.min(this.nodes[i].length, Math.max(0, offset - this.nodeFroms[i]))];
  }

  /** The offset of a place in the document, -1 outside the text. */
  offset(node, within) {
    const i = this.nodes.indexOf(node);
    if (i >= 0) return this.nodeFroms[i] + within;
    const inside = node.childNodes?.[within] ?? node;
    const next = this.nodes.findIndex((text) => inside.contains(text)
      || inside.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
    return next < 0 ? -1 : this.nodeFroms[next];
  }

  /** The offset under a point of the viewport, -1 when no text is there. */
  offsetAtPoint(x, y) {
    const caret = document.caretPositionFromPoint?.(x, y);
    const range = caret ? undefined : document.caretRangeFromPoint?.(x, y);
    const node = caret?.offsetNode ?? range?.startContainer;
    if (!node || !this.article.contains(node)) return -1;
    return this.offset(node, caret?.offset ?? range.startOffset);
  }

  /** The block element that an offset stands in. */
  blockAt(offset) {
    return this.blocks[Math.max(0, lastAtMost(this.blockFroms, offset))];
  }

  /** Where the block after this one begins. */
  nextBlockFrom(block) {
    return this.blockFroms[this.blocks.indexOf(block) + 1] ?? Infinity;
  }

  /** What is written there. */
  text(from, to) {
    return this.range(from, to).toString();
  }
}
