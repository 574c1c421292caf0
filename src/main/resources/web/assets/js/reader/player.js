/* The narration of one article: its times, its sound and the moves in it. Speed is the browser's, so that it changes at
   once; voice, pitch and what is passed over are the server's, so that changing them is another narration. */
import { articlePath } from '../api.js';
import { loadTimeline } from './load.js';
import { Timeline } from './timeline.js';

const TRIES = 3;
const PATIENCE = 8000; // milliseconds from pressing play to the sound, before it is asked for again
export const SLOWEST = 0.5;
export const FASTEST = 3;

/** WAV starts at once; a browser that asks to save data gets a fifth of the bytes. */
const streamed = () => (navigator.connection?.saveData ? 'mp3' : 'wav');

export class Player extends EventTarget {
  #pending; // a time asked for before the sound could be moved
  #failures = 0;
  #stopAt = Infinity;
  #loading;
  #watch; // the timer that runs while sound is wanted and none is heard
  #wanted; // the place to take up again in another narration
  timeline = Timeline.none();
  loop = false;

  /** @param audio the page's audio element */
  constructor(audio, id) {
    super();
    this.audio = audio;
    this.id = id;
    audio.controls = false;
    audio.preservesPitch = true;
    const on = (name, act) => audio.addEventListener(name, act);
    on('play', () => {
      this.#await();
      this.#tell('play');
    });
    on('pause', () => {
      clearTimeout(this.#watch);
      this.#tell('pause');
    });
    on('waiting', () => {
      this.#await();
      this.#tell('waiting');
    });
    on('playing', () => this.#playing());
    on('seeked', () => this.#tell('moved'));
    on('loadedmetadata', () => this.#settle());
    on('ended', () => this.#ended());
    on('error', () => this.#broken());
  }

  /** Takes up a narration; the place in the text is kept. Rejects with words to show when it cannot be had. */
  async choose(query) {
    this.#wanted = this.placeNow && { at: this.placeNow.from, play: !this.paused };
    this.query = query;
    this.#loading?.abort();
    this.#loading = new AbortController();
    const take = (answer) => this.#take(new Timeline(answer));
    this.#sound();
    await loadTimeline(`${articlePath(this.id)}/timeline.json`, query, take, this.#loading.signal);
  }

  #take(timeline) {
    this.timeline = timeline;
    const wanted = this.#wanted;
    if (wanted && this.toOffset(wanted.at)) {
      this.#wanted = undefined;
      if (wanted.play) this.play();
    }
    this.#tell('timeline');
  }

  #sound() {
    const query = String(this.query);
    // In this order: the page's own file, meant for browsers without a script, is not asked for in passing.
    this.audio.src = `${articlePath(this.id)}/audio.${streamed()}${query ? `?${query}` : ''}`;
    this.audio.preload = navigator.connection?.saveData ? 'none' : 'metadata';
    this.rate = this.rate ?? 1;
  }

  get paused() {
    return this.audio.paused;
  }

  get time() {
    return this.#pending ?? this.audio.currentTime;
  }

  /** Seconds of the whole article, known before the sound is made. */
  get duration() {
    return this.timeline.duration || (Number.isFinite(this.audio.duration) ? this.audio.duration : 0);
  }

  get rate() {
    return this.speed;
  }

  set rate(rate) {
    this.speed = Math.min(FASTEST, Math.max(SLOWEST, Math.round(rate * 20) / 20));
    this.audio.defaultPlaybackRate = this.speed;
    this.audio.playbackRate = this.speed;
    this.#tell('rate');
  }

  get sentenceNow() {
    return this.timeline.litAt(this.time).sentence;
  }

  /** The cue that says best where the voice is: its word, else its sentence. */
  get placeNow() {
    const { word, sentence } = this.timeline.litAt(this.time);
    return word ?? sentence;
  }

  /** Starts the sound; what stands in the way is told by the event "failed". */
  play() {
    if (this.audio.error) this.#again();
    if (this.time >= this.duration - 0.05 && this.duration > 0) this.toTime(0);
    this.audio.play().catch((error) => {
      if (error.name === 'NotAllowedError') this.#tell('blocked');
      // A file that cannot be played is an event of its own; an abort is a pause or another file, and no failure.
      else if (error.name !== 'AbortError' && !this.audio.error) this.#broken();
    });
  }

  /** Whoever presses play hears sound or is told why not: a file that does not come is asked for again, then given up. */
  #await() {
    clearTimeout(this.#watch);
    const before = this.audio.currentTime;
    this.#watch = setTimeout(() => {
      if (this.paused || this.audio.currentTime !== before) return;
      this.#tell('slow');
      this.#broken();
    }, PATIENCE);
  }

  pause() {
    this.#stopAt = Infinity;
    this.audio.pause();
  }

  toggle() {
    if (this.paused) this.play();
    else this.pause();
  }

  /** Moves to a time, made or not; to the next whole millisecond, as browsers cut finer ones off, into the word before. */
  toTime(seconds) {
    this.#stopAt = Infinity;
    this.looped = undefined;
    const time = Math.ceil(seconds * 1000) / 1000;
    this.#move(Math.min(Math.max(0, time), Math.max(0, this.duration - 0.01)));
  }

  #move(time) {
    this.#pending = time;
    if (this.audio.readyState >= HTMLMediaElement.HAVE_METADATA) this.#settle();
    this.#tell('moved');
  }

  /** Lets the sound follow a move; a stream whose length was not known yet is asked for again, as it is by now. */
  #settle() {
    if (this.#pending === undefined) return;
    const { seekable } = this.audio;
    const reach = seekable.length > 0 ? seekable.end(seekable.length - 1) : 0;
    if (reach + 0.5 < this.#pending && this.#failures < TRIES) {
      this.#failures += 1;
      this.#again();
      return;
    }
    this.audio.currentTime = this.#pending;
    this.#pending = undefined;
  }

  /** Moves to the word, or at least the sentence, at an offset into the text. */
  toOffset(offset) {
    const cue = this.cueAt(offset);
    if (cue) this.toTime(cue.start);
    return cue;
  }

  cueAt(offset) {
    const { words, sentences } = this.timeline;
    const word = words.all[words.at(offset)];
    const sentence = sentences.all[sentences.at(offset)];
    if (!word || !sentence) return word ?? sentence;
    return word.from <= sentence.from && sentence.to > offset ? sentence : word;
  }

  bySentence(steps) {
    const now = this.sentenceNow;
    const back = steps < 0 && now && this.time - now.start > 1.5 ? steps + 1 : steps;
    const to = this.timeline.sentenceBy(this.time, back);
    if (to) this.toTime(to.start);
  }

  repeat() {
    this.bySentence(0);
    this.play();
  }

  /** Plays a stretch of the text and stops behind it. */
  playStretch(from, to) {
    const { words } = this.timeline;
    const inside = words.all.filter((word) => word.to > from && word.from < to);
    if (inside.length === 0) return false;
    this.toTime(inside[0].start);
    this.#stopAt = inside[inside.length - 1].end;
    this.play();
    return true;
  }

  /** Looked at in each frame: the end of a stretch, the end of a sentence that is said again and again. */
  atFrame() {
    if (this.paused || this.#pending !== undefined) return;
    const { time } = this;
    if (time >= this.#stopAt) {
      this.pause();
    } else if (this.loop && this.looped && time >= this.looped.end) {
      this.#move(this.looped.start);
    } else if (this.loop) {
      this.looped = this.sentenceNow;
    }
  }

  #playing() {
    clearTimeout(this.#watch);
    this.#failures = 0;
    this.#tell('playing');
  }

  #ended() {
    this.#tell('moved');
    this.#tell('ended');
  }

  #again() {
    const { time, paused } = this;
    this.#pending = time;
    this.audio.load();
    this.audio.playbackRate = this.speed;
    if (!paused) this.audio.play().catch(() => {});
  }

  #broken() {
    clearTimeout(this.#watch);
    this.#failures += 1;
    if (this.#failures <= TRIES) setTimeout(() => this.#again(), 300 * this.#failures);
    else this.#giveUp();
  }

  #giveUp() {
    this.#failures = 0;
    this.audio.pause();
    this.#tell('failed');
  }

  #tell(name) {
    this.dispatchEvent(new Event(name));
  }
}
