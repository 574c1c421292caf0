/* The sleep timer: by the clock, or at the end of a paragraph or chapter; the last seconds fade. By the clock it holds
   for this tab, so that it goes on counting in the next article of the queue. */
import { $ } from '../dom.js';
import { clock } from '../format.js';
import { forTab, fromTab } from '../store.js';
import { state } from './transport.js';

const FADE = 5; // seconds
const KEPT = 'sleep';

export class Sleep {
  #left = Infinity; // seconds of listening, by the clock
  #end = Infinity; // a time of the narration
  #before = 0;

  constructor(player, lit, chapters) {
    Object.assign(this, { player, chapters });
    this.choice = $('#sleep');
    this.choice.addEventListener('change', () => this.#choose());
    $('#listening').addEventListener('opening', () => this.#show());
    player.addEventListener('play', () => { this.#before = performance.now(); });
    player.addEventListener('moved', () => this.#aim());
    player.addEventListener('timeline', () => this.#aim());
    lit.addEventListener('frame', () => this.#count());
    addEventListener('pagehide', () => this.#keep());
    this.#resume();
  }

  /** Whether the end of the article is where the listener wanted it to stop. */
  get endsHere() {
    return this.#end < Infinity;
  }

  #choose() {
    const minutes = Number(this.choice.value);
    this.#left = minutes > 0 ? minutes * 60 : Infinity;
    this.player.audio.volume = 1;
    this.#aim();
    this.#keep();
    this.#show();
  }

  /** Where the paragraph or chapter ends that is heard now: it is the one that counts, after a jump too. */
  #aim() {
    const { value } = this.choice;
    const known = this.player.timeline.sentences.all.length > 0; // else another article has just been opened
    if (!known) this.#end = Infinity;
    else if (value === 'paragraph') this.#end = this.chapters.endOfParagraph();
    else if (value === 'chapter') this.#end = this.chapters.endOfChapter();
    else this.#end = Infinity;
  }

  #count() {
    const now = performance.now();
    const since = (now - this.#before) / 1000;
    this.#before = now;
    if (this.player.paused || (this.#left === Infinity && this.#end === Infinity)) return;
    this.#left -= since;
    if (this.#left < FADE) this.player.audio.volume = Math.max(0, this.#left / FADE);
    if ($('#listening').open) this.#show();
    const passed = this.player.time >= this.#end && this.#end < this.player.duration; // what is last ends as the sound does
    if (this.#left <= 0 || passed) this.stop();
  }

  /** Stops, and waits to be set again. */
  stop() {
    this.player.pause();
    this.choice.value = '';
    this.#choose();
    state('Stopped by the sleep timer.');
    this.player.addEventListener('play', () => state(), { once: true });
  }

  #show() {
    $('#sleep-left').value = this.#left < Infinity ? clock(this.#left) : '';
  }

  #keep() {
    forTab(KEPT, this.#left < Infinity ? { choice: this.choice.value, left: this.#left } : undefined);
  }

  #resume() {
    const kept = fromTab(KEPT);
    if (!kept) return;
    this.choice.value = kept.choice;
    this.#left = kept.left;
  }
}
