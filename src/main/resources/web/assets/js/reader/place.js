/* The listener's place, kept on the server, so that another browser goes on there. */
import { articlePath, getJson, send } from '../api.js';

const PAUSE = 5000; // milliseconds between two writes while listening

export class Place {
  #sent = '';
  #last = 0;
  #heard = false;
  #turn = Promise.resolve(); // until what was sent before has been taken

  constructor(player, id) {
    this.player = player;
    this.open(id);
  }

  /** Keeps the place in another article from now on. */
  open(id) {
    this.path = `${articlePath(id)}/place`;
    this.#sent = '';
    this.#last = 0;
    this.#heard = false;
  }

  /** What the server knows: {at, heard}; the beginning when it does not answer. */
  async kept() {
    const { path } = this;
    const place = await getJson(path, { cache: 'no-store' }).catch(() => ({ at: 0, heard: false }));
    if (path !== this.path) return place;
    this.#heard = place.heard;
    this.#sent = `${place.at} ${place.heard}`;
    return place;
  }

  /** The place, if another browser has moved it since this page last knew. */
  async moved() {
    const before = this.#sent;
    const { path } = this;
    const place = await getJson(path, { cache: 'no-store' }).catch(() => undefined);
    if (!place || path !== this.path || `${place.at} ${place.heard}` === before || this.#sent !== before) return undefined;
    this.#heard = place.heard;
    this.#sent = `${place.at} ${place.heard}`;
    return place;
  }

  start(lit) {
    lit.addEventListener('sentence', () => {
      if (!this.player.paused && performance.now() - this.#last > PAUSE) this.save();
    });
    this.player.addEventListener('pause', () => this.save());
    addEventListener('pagehide', () => this.save(true));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.save(true);
    });
  }

  /** Marks the whole article as heard. */
  async markHeard() {
    this.#heard = true;
    await this.#send({ at: this.player.sentenceNow?.from ?? 0, heard: true });
  }

  /** Keeps the place; when the page goes away the request outlives it. */
  save(leaving = false) {
    const at = this.player.sentenceNow?.from;
    if (at === undefined || !this.player.started) return;
    if (!this.player.paused) this.#heard = false;
    this.#send({ at, heard: this.#heard, left: this.#left() }, leaving).catch(() => {}); // the next write carries it
  }

  /** Seconds from the sentence at hand to the end, for the library to tell; nothing while nobody knows. */
  #left() {
    const { duration, sentenceNow } = this.player;
    return duration > 0 ? Number(Math.max(0, duration - sentenceNow.start).toFixed(2)) : undefined;
  }

  async #send(place, keepalive = false) {
    const key = `${place.at} ${place.heard}`;
    if (key === this.#sent) return;
    this.#sent = key;
    this.#last = performance.now();
    // One after the other, so that the server keeps the last; a page that goes away cannot wait.
    const { path } = this; // by the time of sending another article may be open
    const put = () => send('PUT', path, place, { keepalive });
    const sent = keepalive ? put() : this.#turn.then(put);
    this.#turn = sent.catch(() => {});
    await sent.catch((refusal) => {
      this.#sent = '';
      throw refusal;
    });
  }
}
