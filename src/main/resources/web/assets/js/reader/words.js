/* A click on a word, or Enter on the word chosen with the arrow keys, hears on from there. */
import { settings } from '../settings.js';

const SLACK = 6; // pixels beside a word that still mean it

export class Words {
  #cursor = -1; // index of the chosen word's cue

  constructor(player, map, marks, lit) {
    Object.assign(this, { player, map, marks, lit });
  }

  start() {
    const { article } = this.map;
    article.tabIndex = 0;
    article.setAttribute('aria-describedby', 'word-hint');
    article.addEventListener('click', (event) => this.#onClick(event));
    article.addEventListener('keydown', (event) => this.#onKey(event));
    document.addEventListener('pointerdown', () => this.#choose(-1));
    this.player.addEventListener('timeline', () => this.#choose(-1));
  }

  /** The word the reader means: the chosen one, else the one heard last. */
  chosen() {
    return this.player.timeline.words.all[this.#cursor] ?? this.lit.word;
  }

  #onClick(event) {
    if (!settings().tap || event.target.closest('a, button') || !getSelection().isCollapsed) return;
    const offset = this.map.offsetAtPoint(event.clientX, event.clientY);
    if (offset < 0 || !this.#hits(offset, event)) return;
    this.hear(offset);
  }

  #hits(offset, { clientX, clientY }) {
    const around = this.map.range(Math.max(0, offset - 1), offset + 1);
    return [...around.getClientRects()].some((box) => clientX >= box.left - SLACK && clientX <= box.right + SLACK
      && clientY >= box.top - SLACK && clientY <= box.bottom + SLACK);
  }

  /** Hears from the word at an offset. */
  hear(offset) {
    if (!this.player.toOffset(offset)) return;
    this.player.play();
    this.map.article.dispatchEvent(new Event('voicemoved'));
  }

  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (steps) {
      event.preventDefault();
      this.#step(steps);
    } else if (event.key === 'Enter' && this.chosen()) {
      event.preventDefault();
      this.hear(this.chosen().from);
    } else if (event.key === 'Escape') {
      this.#choose(-1);
    }
  }

  #step(steps) {
    const { words } = this.player.timeline;
    const from = this.#cursor >= 0 ? this.#cursor + steps : this.#firstChoice();
    this.#choose(Math.max(0, Math.min(words.all.length - 1, from)));
    const box = this.#cursor >= 0 && this.map.range(words.all[this.#cursor].from, words.all[this.#cursor].to);
    if (box) this.#reveal(box.getBoundingClientRect());
  }

  #firstChoice() {
    const { words } = this.player.timeline;
    if (this.lit.word) return words.all.indexOf(this.lit.word);
    const first = this.map.blocks.find((block) => block.getBoundingClientRect().bottom > 0);
    return Math.max(0, words.at(Number(first?.dataset.from ?? 0)));
  }

  #reveal(box) {
    if (box.top < 60 || box.bottom > innerHeight * 0.7) scrollBy({ top: box.top - innerHeight * 0.35, behavior: 'instant' });
  }

  #choose(index) {
    this.#cursor = index;
    this.marks.mark('cursor', this.player.timeline.words.all[index]);
  }
}
