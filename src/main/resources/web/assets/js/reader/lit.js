/* Keeps the marks at the voice: inside requestAnimationFrame, so that they are at most one frame late at any speed. */

export class Lit extends EventTarget {
  #since = 0;
  #until = -1;
  #looking = false;
  word;
  sentence;

  constructor(player, marks) {
    super();
    this.player = player;
    this.marks = marks;
    player.addEventListener('play', () => this.#look());
    for (const name of ['moved', 'pause']) player.addEventListener(name, () => this.refresh());
    player.addEventListener('time', () => {
      if (document.hidden) this.refresh(); // frames are drawn for a page in sight alone; place, loop and timer go on
    });
    player.addEventListener('timeline', () => {
      this.#until = -1;
      this.refresh();
    });
  }

  #look() {
    if (this.#looking) return;
    this.#looking = true;
    const frame = () => {
      this.refresh();
      this.#looking = !this.player.paused;
      if (this.#looking) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  /** Brings marks and listeners to the player's time now. */
  refresh() {
    const time = this.player.time;
    if (time < this.#since || time >= this.#until) this.#change(time);
    this.dispatchEvent(new Event('frame'));
  }

  #change(time) {
    const lit = this.player.timeline.litAt(time);
    this.#since = lit.since;
    this.#until = lit.until;
    if (lit.sentence !== this.sentence) {
      this.sentence = lit.sentence;
      this.marks.mark('sentence', lit.sentence);
      this.dispatchEvent(new Event('sentence'));
    }
    if (lit.word !== this.word) {
      this.word = lit.word;
      this.marks.mark('word', lit.word);
      this.dispatchEvent(new Event('word'));
    }
  }
}
