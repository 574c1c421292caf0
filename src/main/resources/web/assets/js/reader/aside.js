/* What is said beside the narration: a stretch that was passed over, a word or a voice on trial. */
import { ask } from '../api.js';
import { at } from '../site.js';

const KEPT = 8; // sounds that can be heard again without being made again

export class Aside {
  #audio = new Audio();
  #made = new Map(); // what was asked for -> address of its sound
  #turn = 0;

  constructor(player) {
    this.player = player;
    player.addEventListener('play', () => this.stop());
  }

  /**
   * Says a text, in the narration's own voice unless another is named. Resolves with true when it has been said, with
   * false when something else came between; rejects with words to show.
   * @param rate at which the voice itself speaks; without it the listener's speed holds
   */
  async say(text, voice = this.player.query?.get('voice'), rate = undefined) {
    this.stop();
    this.player.pause();
    const turn = this.#turn;
    const form = new URLSearchParams({ text, format: 'wav' });
    if (voice) form.set('voice', voice);
    if (rate) form.set('rate', rate);
    if (this.player.query?.has('pitch')) form.set('pitch', this.player.query.get('pitch'));
    // One that is there already is played at once: some browsers allow it within the press of a button only.
    const address = this.#made.get(String(form)) ?? await this.#make(form);
    if (turn !== this.#turn) return false;
    this.#audio.src = address;
    this.#audio.playbackRate = rate ? 1 : this.player.rate;
    return this.#hear(turn);
  }

  stop() {
    this.#turn += 1;
    this.#audio.pause();
  }

  async #make(form) {
    const answer = await ask(at('/api/speech'), { method: 'POST', body: form });
    const address = URL.createObjectURL(await answer.blob());
    this.#made.set(String(form), address);
    if (this.#made.size > KEPT) {
      const [[oldest, old]] = this.#made;
      URL.revokeObjectURL(old);
      this.#made.delete(oldest);
    }
    return address;
  }

  async #hear(turn) {
    const over = new Promise((resolve) => {
      for (const name of ['ended', 'pause', 'error']) this.#audio.addEventListener(name, resolve, { once: true });
    });
    try {
      await this.#audio.play();
    } catch (error) {
      if (error.name === 'AbortError') return false;
      throw new Error(error.name === 'NotAllowedError' ? 'Press once more to hear it.' : 'It cannot be played here.');
    }
    await over;
    return turn === this.#turn;
  }
}
