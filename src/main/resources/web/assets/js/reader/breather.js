/* A rest after each sentence, to say it again, write it down or think: as long as the sentence took, or until a press. */
import { el } from '../dom.js';
import { state } from './transport.js';

const NEAR = 1; // seconds behind a sentence's end that are still its end: a page out of sight looks seldom

export class Breather {
  #heard; // the sentence that is being heard
  #rested = false; // whether the rest after it has been
  #timer;

  /** @param choice gives what is wanted: "" no rest, "same" as long as the sentence took, "press" until play is pressed */
  constructor(player, lit, choice) {
    Object.assign(this, { player, choice });
    lit.addEventListener('frame', () => this.#look());
    player.addEventListener('moved', () => {
      clearTimeout(this.#timer);
      this.#heard = undefined;
    });
    player.addEventListener('play', () => clearTimeout(this.#timer));
  }

  #look() {
    const { player } = this;
    if (!this.choice() || player.paused || !player.settled) return;
    const heard = this.#heard;
    if (heard && !this.#rested && player.time >= heard.end && player.time < heard.end + NEAR) {
      this.#rest(heard);
    } else if (player.sentenceNow !== heard) {
      this.#heard = player.sentenceNow;
      this.#rested = false;
    }
  }

  #rest(heard) {
    const { player } = this;
    const next = player.timeline.sentenceBy(heard.start, 1);
    if (next === heard) return; // the end comes by itself
    this.#rested = true;
    const took = (heard.end - heard.start) / player.rate;
    player.pause();
    if (player.time > next.start) player.toTime(next.start);
    if (this.choice() === 'same') this.#timer = setTimeout(() => player.play(), took * 1000);
    // Not said aloud: whoever hears a screen reader is just about to speak.
    state('Your turn.', this.choice() === 'same' ? el('button', { type: 'button', class: 'plain', onclick: () => this.#stay() }, 'Stop here') : [], false);
  }

  #stay() {
    clearTimeout(this.#timer);
    state();
  }
}
