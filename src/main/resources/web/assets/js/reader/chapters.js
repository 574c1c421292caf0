/* Headings as chapters, paragraphs as steps. */
import { $, el } from '../dom.js';
import { clock } from '../format.js';

export class Chapters {
  constructor(player, map) {
    this.player = player;
    this.map = map;
  }

  get headings() {
    return this.map.blocks.filter((block) => /^H[1-6]$/.test(block.tagName));
  }

  /** The headings with the times at which they are heard: [{title, rank, from, start}]. */
  list() {
    return this.headings.map((heading) => ({
      title: heading.textContent,
      rank: Number(heading.tagName[1]),
      from: Number(heading.dataset.from),
      start: this.player.cueAt(Number(heading.dataset.from))?.start ?? 0,
    }));
  }

  /** The time at which the chapter being heard ends. */
  endOfChapter() {
    const next = this.list().find((chapter) => chapter.start > this.player.time);
    return next?.start ?? this.player.duration;
  }

  /** The time at which the paragraph being heard ends; the last one ends with the sound. */
  endOfParagraph() {
    const block = this.map.blockAt(this.player.sentenceNow?.from ?? 0);
    const { sentences } = this.player.timeline;
    const inside = sentences.all.filter((cue) => this.map.blockAt(cue.from) === block);
    const last = inside.at(-1);
    return last && last !== sentences.all.at(-1) ? last.end : this.player.duration;
  }

  /** A paragraph on or back; back from its middle is its beginning. */
  byParagraph(steps) {
    const { player, map } = this;
    const starts = this.#paragraphStarts();
    if (starts.length === 0) return;
    const i = Math.max(0, starts.findLastIndex((start) => start <= player.time + 0.01));
    const inside = steps < 0 && player.time - starts[i] > 1.5;
    player.toTime(starts[Math.max(0, Math.min(starts.length - 1, i + (inside ? 0 : steps)))]);
    map.article.dispatchEvent(new Event('voicemoved'));
  }

  #paragraphStarts() {
    const starts = [];
    let before;
    for (const cue of this.player.timeline.sentences.all) {
      const block = this.map.blockAt(cue.from);
      if (block !== before) starts.push(cue.start);
      before = block;
    }
    return starts;
  }

  /** Fills the contents each time they are opened. */
  start() {
    $('#contents').addEventListener('opening', () => {
      const list = this.list();
      const now = list.findLast((chapter) => chapter.start <= this.player.time + 0.01);
      const rows = list.map((chapter) => this.#row(chapter, chapter.from === now?.from));
      const none = el('li', {}, 'This article has no headings.');
      $('#chapter-list').replaceChildren(...(rows.length ? rows : [none]));
    });
  }

  #row(chapter, current) {
    const go = () => {
      $('#contents').close();
      this.player.toOffset(chapter.from);
    };
    const button = el('button', { type: 'button', 'aria-current': current && 'true', onclick: go },
      el('span', { lang: this.map.article.lang }, chapter.title), el('span', { class: 'time' }, clock(chapter.start)));
    button.style.setProperty('--depth', Math.max(0, chapter.rank - 2));
    return el('li', {}, button);
  }
}
