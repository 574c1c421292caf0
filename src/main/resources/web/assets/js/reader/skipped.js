/* What the voice passes over is shown, and can be heard all the same. */
import { el } from '../dom.js';

const OFTEN_SKIPPED = new Set(['code', 'table', 'caption', 'footnote']);

export class Skipped {
  constructor(player, map, aside, told) {
    Object.assign(this, { player, map, aside, told });
    player.addEventListener('timeline', () => this.#mark());
  }

  #mark() {
    if (!this.player.timeline.complete) return;
    const heard = this.#heardBlocks();
    for (const block of this.map.blocks) {
      const over = !heard.has(block) && /[\p{L}\p{N}]/u.test(block.textContent);
      block.classList.toggle('passed-over', over);
      this.#button(block, over);
    }
  }

  /** The blocks that have a word of their own; an announcement that stands for a whole block is none. */
  #heardBlocks() {
    const heard = new Set();
    for (const word of this.player.timeline.words.all) {
      const block = this.map.blockAt(word.from);
      const whole = word.to - word.from >= block.textContent.length;
      if (!whole || !OFTEN_SKIPPED.has(block.classList[0])) heard.add(block);
    }
    return heard;
  }

  #button(block, wanted) {
    const outer = block.closest('.table-scroll, pre') ?? block;
    const there = outer.nextElementSibling?.classList.contains('hear-skipped') ? outer.nextElementSibling : undefined;
    if (!wanted) there?.remove();
    if (!wanted || there || block.closest('li')) return;
    // Its words come from a style, so that the article's text content stays the article's text.
    const label = 'Passed over: hear it';
    outer.after(el('button', {
      type: 'button', class: 'hear-skipped', 'data-label': label, 'aria-label': label, onclick: () => this.#hear(block),
    }));
  }

  async #hear(block) {
    try {
      await this.aside.say(block.textContent);
    } catch (refusal) {
      this.told(refusal.message);
    }
  }
}
