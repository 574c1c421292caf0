/* Ribbons in the margin, one beside each line in which a bookmarked sentence begins: a shape that no mark of the voice has,
   for whoever cannot tell lines under words apart. They hang from a layer of no height before the text. */
import { el } from '../dom.js';

export class Ribbons {
  #cues = [];

  constructor(map) {
    this.map = map;
    this.layer = el('div', { class: 'ribbons', 'aria-hidden': 'true' });
    map.article.before(this.layer);
    new ResizeObserver(() => this.#hang()).observe(map.article);
  }

  /** Puts them beside these sentences, and nowhere else. */
  show(cues) {
    this.#cues = cues;
    this.#hang();
  }

  #hang() {
    const { top } = this.layer.getBoundingClientRect();
    this.layer.dir = getComputedStyle(this.map.article).direction;
    this.layer.replaceChildren(...this.#cues.flatMap(({ from, to }) => {
      const line = [...this.map.range(from, to).getClientRects()].find((box) => box.width > 0);
      if (!line) return [];
      const ribbon = el('i');
      ribbon.style.top = `${line.top - top}px`;
      ribbon.style.height = `${line.height}px`;
      return ribbon;
    }));
  }
}
