/* What can be done with chosen words: hear them, see how they are read, link to them. */
import { $ } from '../dom.js';

export class Selected {
  constructor(map) {
    this.map = map;
    this.stretch = undefined;
  }

  start() {
    document.addEventListener('selectionchange', () => {
      this.stretch = this.#read();
      $('#selection-bar').hidden = this.stretch === undefined;
    });
    // A press on the bar must not take the selection away that it is about.
    $('#selection-bar').addEventListener('pointerdown', (event) => event.preventDefault());
  }

  #read() {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) return undefined;
    const range = selection.getRangeAt(0);
    if (!this.map.article.contains(range.startContainer)) return undefined;
    const from = this.map.offset(range.startContainer, range.startOffset);
    const length = range.toString().trim().length;
    const to = this.map.article.contains(range.endContainer)
      ? this.map.offset(range.endContainer, range.endOffset) : Infinity;
    return from >= 0 && length > 0 ? { from, to: to < from ? Infinity : to } : undefined;
  }
}
