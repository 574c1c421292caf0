/* Waits for a server that is gone: asks now and then whether it is back, so that nobody has to press for it. */
import { ask, gone } from './api.js';
import { at } from './site.js';

const FIRST = 2000; // milliseconds until it is asked; each next time comes after half as long again
const LONGEST = 30000;
const GONE = new Set([0, 502, 503, 504]); // no answer, or a proxy's that has none either

/** Whether a refusal says that the server is gone for now, and not that it refuses. */
export const isOutage = (refusal) => GONE.has(refusal?.status);

/** What to say of it, and that nothing need be done. */
export const waitingFor = (refusal, what) =>
  `${refusal.status === 0 ? gone() : refusal.message} As soon as Lectern answers again, ${what} by itself.`;

export class Outage {
  #timer;
  #back; // what to do when it is back; nothing while nobody waits
  #began = 0;

  constructor() {
    addEventListener('online', () => this.#ask());
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.#ask();
    });
  }

  get waiting() {
    return this.#back !== undefined;
  }

  /** Calls back once, when the server answers again, with the milliseconds that it took. */
  wait(back) {
    this.stop();
    this.#back = back;
    this.#began = Date.now();
    this.#later(FIRST);
  }

  /** Waits no more. */
  stop() {
    clearTimeout(this.#timer);
    this.#back = undefined;
  }

  #later(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(Math.min(wait * 1.5, LONGEST)), wait);
  }

  async #ask(next = FIRST) {
    const back = this.#back;
    if (!back) return;
    clearTimeout(this.#timer);
    try {
      await ask(at('/health/ready'), { cache: 'no-store' });
    } catch {
      if (back === this.#back) this.#later(next);
      return;
    }
    if (back !== this.#back) return;
    this.stop();
    back(Date.now() - this.#began);
  }
}
