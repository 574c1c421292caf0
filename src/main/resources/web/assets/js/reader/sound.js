/* The page's audio element: moves wait until it can be moved, and what does not come is asked for again. */

const WAITS = [300, 1000, 3000]; // milliseconds before each try: a server that is started anew is back by the last
const PATIENCE = 8000; // milliseconds from pressing play to the sound, before it is asked for again
const OFFLINE = 1000; // the same where the browser knows that nothing can come

export class Sound extends EventTarget {
  #pending; // a time asked for before the sound could be moved
  #failures = 0;
  #givenUp = false; // whether it was given up; then the next press asks anew
  #broke = 0; // where it broke last
  #wanted = false; // whether the listener wants to hear it now
  #retry; // the timer after which it is asked for again
  #watch; // the timer that runs while sound is wanted and none is heard

  /** @param audio the page's audio element */
  constructor(audio) {
    super();
    this.audio = audio;
    audio.controls = false;
    audio.preservesPitch = true;
    const on = (name, act) => audio.addEventListener(name, act);
    on('play', () => {
      this.#wanted = true;
      this.#await();
      this.tell('play');
    });
    on('pause', () => {
      if (!audio.error) this.#wanted = false; // a browser pauses by itself when the sound breaks in the middle
      clearTimeout(this.#watch);
      this.tell('pause');
    });
    on('waiting', () => {
      this.#await();
      this.tell('waiting');
    });
    on('playing', () => {
      clearTimeout(this.#watch);
      this.tell('playing');
    });
    on('timeupdate', () => {
      // It says that it plays before it has more than the file's beginning.
      if (!audio.paused && !audio.seeking && audio.currentTime > this.#broke) this.#failures = 0;
      this.tell('time');
    });
    on('seeked', () => this.tell('moved'));
    on('loadedmetadata', () => {
      this.#settle();
      this.tell('length');
    });
    on('ended', () => {
      this.tell('moved');
      this.tell('ended');
    });
    on('error', () => {
      // What was fetched ahead and did not come is nobody's trouble until somebody wants to hear it.
      if (this.#wanted) this.#broken();
      else this.#givenUp = true;
    });
  }

  /**
   * Takes up another file, from its beginning.
   * @param known settles when its length is known, or is long in coming: until then it is asked for by who wants to hear it
   * alone, since making it would hold up finding out how long it is
   */
  load(address, known) {
    this.#pending = undefined;
    this.#failures = 0;
    this.#givenUp = false;
    clearTimeout(this.#retry);
    clearTimeout(this.#watch);
    this.audio.preload = 'none';
    this.audio.src = address;
    const { src } = this.audio;
    known.catch(() => {}).then(() => {
      if (this.audio.src === src && !navigator.connection?.saveData) this.audio.preload = 'metadata';
    });
  }

  get paused() {
    return this.audio.paused;
  }

  get time() {
    return this.#pending ?? this.audio.currentTime;
  }

  /** Whether it is where it was last moved to. */
  get settled() {
    return this.#pending === undefined;
  }

  /** Starts the sound; what stands in the way is told by the events "slow", "silent", "failed", "blocked". */
  play() {
    this.#wanted = true;
    if (this.audio.error || this.#givenUp) this.#again();
    this.audio.play().catch((error) => {
      if (error.name === 'NotAllowedError') this.tell('blocked');
      // A file that cannot be played is an event of its own; an abort is a pause or another file, and no failure.
      else if (error.name !== 'AbortError' && !this.audio.error) this.#broken();
    });
  }

  /** What was asked for is wanted no more, told by "unwanted": sound that still fails to come does not start by itself. */
  pause() {
    this.#wanted = false;
    clearTimeout(this.#retry);
    this.audio.pause();
    this.tell('unwanted');
  }

  toggle() {
    if (this.paused) this.play();
    else this.pause();
  }

  move(time) {
    this.#pending = time;
    if (this.audio.readyState >= HTMLMediaElement.HAVE_METADATA) this.#settle();
    this.tell('moved');
  }

  tell(name) {
    this.dispatchEvent(new Event(name));
  }

  /** Lets the sound follow a move; a stream whose length was not known yet is asked for again, as it is by now. */
  #settle() {
    if (this.#pending === undefined) return;
    const { seekable } = this.audio;
    const reach = seekable.length > 0 ? seekable.end(seekable.length - 1) : 0;
    if (reach + 0.5 < this.#pending && this.#failures < WAITS.length) {
      this.#failures += 1;
      this.#again();
      return;
    }
    this.audio.currentTime = this.#pending;
    this.#pending = undefined;
  }

  /** Whoever presses play hears sound or is told why not: a file that does not come is asked for again, then given up. */
  #await() {
    clearTimeout(this.#watch);
    const before = this.audio.currentTime;
    this.#watch = setTimeout(() => {
      if (this.audio.paused || this.audio.currentTime !== before) return;
      this.#broken();
      if (this.#wanted) this.tell('silent');
    }, navigator.onLine ? PATIENCE : OFFLINE);
  }

  #again() {
    this.#givenUp = false;
    const { time } = this;
    const { playbackRate } = this.audio;
    const wanted = this.#wanted;
    this.#pending = time;
    this.audio.load();
    this.audio.playbackRate = playbackRate;
    if (wanted) this.audio.play().catch(() => {});
  }

  #broken() {
    clearTimeout(this.#watch);
    const wait = navigator.onLine ? WAITS[this.#failures] : undefined;
    this.#failures += 1;
    this.#broke = this.time;
    if (!wait) {
      this.#giveUp();
      return;
    }
    if (this.#failures > 1) this.tell('slow');
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#again(), wait);
  }

  /** Tries no more until play is pressed again; for one who knows why nothing comes. */
  giveUp() {
    if (!this.#wanted) return;
    clearTimeout(this.#retry);
    clearTimeout(this.#watch);
    this.#giveUp();
  }

  #giveUp() {
    this.#failures = 0;
    this.#givenUp = true;
    this.#wanted = false;
    this.audio.pause();
    this.tell('failed');
  }
}
