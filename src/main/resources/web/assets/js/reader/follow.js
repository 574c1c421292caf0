/* The page follows the voice, stops as soon as the reader scrolls, and offers the way back. */
import { $ } from '../dom.js';
import { onSettings, settings } from '../settings.js';

const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown']);

export class Follow {
  #following = true;

  constructor(player, lit, map) {
    this.player = player;
    this.lit = lit;
    this.map = map;
    this.button = $('#back-to-voice');
  }

  start() {
    const leave = () => this.#leave();
    for (const name of ['wheel', 'touchmove']) addEventListener(name, leave, { passive: true });
    addEventListener('keydown', (event) => {
      if (SCROLL_KEYS.has(event.key) && !event.target.closest('input, select, textarea, dialog')) this.#leave();
    });
    addEventListener('pointerdown', (event) => {
      if (event.target === document.documentElement) this.#leave(); // the scroll bar
    });
    addEventListener('scroll', () => this.#show(), { passive: true });
    this.lit.addEventListener('word', () => this.#follow());
    this.player.addEventListener('moved', () => this.#show());
    onSettings(() => this.#show());
  }

  /** Back to the voice, and with it from now on. */
  back() {
    this.#following = true;
    this.#scroll(true);
    this.#show();
  }

  #leave() {
    if (!this.lit.sentence) return;
    this.#following = false;
    this.#show();
  }

  #follow() {
    if (this.#following && settings().follow) this.#scroll(false);
  }

  #box() {
    const cue = this.lit.word ?? this.lit.sentence;
    return cue && this.map.range(cue.from, cue.to).getBoundingClientRect();
  }

  #room() {
    const foot = $('.player').getBoundingClientRect().top;
    return { top: innerHeight * 0.08, bottom: foot > innerHeight * 0.3 ? foot - 48 : innerHeight - 48 };
  }

  #scroll(always) {
    const box = this.#box();
    const room = this.#room();
    if (!box || (!always && box.top >= room.top && box.bottom <= room.bottom)) return;
    const calm = settings().calm || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const top = scrollY + box.top - (room.top + (room.bottom - room.top) * 0.28);
    scrollTo({ top, behavior: calm ? 'instant' : 'smooth' });
  }

  #show() {
    const box = this.#box();
    const room = this.#room();
    if (!box) return;
    const out = box.bottom < 0 || box.top > room.bottom;
    const left = !this.#following || !settings().follow;
    this.button.hidden = !(left && (out || (!this.#following && !this.player.paused)));
    this.button.classList.toggle('up', box.top < room.top);
  }
}
