/* The narration of one article: its times, its sound and the moves in it. Speed is the browser's, so that it changes at
   once; voice, pitch and what is passed over are the server's, so that changing them is another narration. */
import { articlePath } from '../api.js';
import { loadTimeline } from './load.js';
import { Sound } from './sound.js';
import { Timeline } from './timeline.js';

export const SLOWEST = 0.5;
export const FASTEST = 3;

const LONG = 800; // milliseconds; after them the sound of a long article is asked for ahead without its length

const pause = (wait) => new Promise((resolve) => { setTimeout(resolve, wait); });

/** WAV starts at once; a browser that asks to save data gets a fifth of the bytes. */
const streamed = () => (navigator.connection?.saveData ? 'mp3' : 'wav');

/** The next whole millisecond: browsers cut finer times off, into the word before. */
const landing = (seconds) => Math.ceil(seconds * 1000) / 1000;

export class Player extends Sound {
  #stopAt = Infinity;
  #loading;
  #taking; // while another narration is taken up: where in this one it goes on, and whether it plays
  #looped; // the sentence that is said again and again
  timeline = Timeline.none();
  loop = false;

  /** @param audio the page's audio element */
  constructor(audio, id) {
    super(audio);
    this.id = id;
  }

  /** Turns to another article: nothing is known of it yet. */
  open(id) {
    this.id = id;
    this.started = false;
    this.timeline = Timeline.none();
    this.#stopAt = Infinity;
    this.#taking = undefined;
    this.#looped = undefined;
    this.#loading?.abort();
    this.tell('timeline');
  }

  /**
   * Takes up a narration; the place in the text is kept, and until its times are there the ones before stand. Rejects
   * with words to show when it cannot be had.
   * @param text settles when the text is there that its times are of
   */
  async choose(query, text = undefined) {
    if (this.placeNow) this.#taking = { time: this.time, play: !this.paused };
    this.query = query;
    this.#loading?.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const times = this.#times(query, text, signal);
    this.load(`${articlePath(this.id)}/audio.${streamed()}${String(query) && `?${query}`}`, Promise.race([times, pause(LONG)]));
    this.rate = this.rate ?? 1;
    try {
      await times;
    } catch (refusal) {
      if (!signal.aborted) this.pause();
      throw refusal;
    }
  }

  async #times(query, text, signal) {
    await text;
    await loadTimeline(`${articlePath(this.id)}/timeline.json`, query, (answer) => this.#take(new Timeline(answer)), signal);
  }

  #take(timeline) {
    const taking = this.#taking;
    const place = taking && this.placeNow;
    if (place && !timeline.complete && !timeline.reaches(place.from)) return;
    this.timeline = timeline;
    this.#taking = undefined;
    if (place) this.toOffset(place.from);
    this.tell('timeline');
    if (taking?.play) this.play();
  }

  get paused() {
    return this.#taking ? !this.#taking.play : super.paused;
  }

  get time() {
    return this.#taking ? this.#taking.time : super.time;
  }

  /** Seconds of the whole article, known before the sound is made; 0 while nobody knows. */
  get duration() {
    if (this.timeline.complete) return this.timeline.duration;
    return Number.isFinite(this.audio.duration) ? this.audio.duration : 0;
  }

  /** Seconds from the beginning that can be moved to. */
  get reach() {
    return this.duration || this.timeline.duration;
  }

  get rate() {
    return this.speed;
  }

  /** Words a minute at this speed, in fives; 0 while nobody knows. */
  get pace() {
    const { words, duration, complete } = this.timeline;
    return complete && duration > 0 ? Math.round((words.all.length * 12 * this.rate) / duration) * 5 : 0;
  }

  set rate(rate) {
    this.speed = Math.min(FASTEST, Math.max(SLOWEST, Math.round(rate * 20) / 20));
    this.audio.defaultPlaybackRate = this.speed;
    this.audio.playbackRate = this.speed;
    this.tell('rate');
  }

  get sentenceNow() {
    return this.timeline.litAt(this.time).sentence;
  }

  /** The cue that says best where the voice is: its word, else its sentence. */
  get placeNow() {
    const { word, sentence } = this.timeline.litAt(this.time);
    return word ?? sentence;
  }

  play() {
    if (this.#taking) {
      this.#taking.play = true;
      this.tell('play');
      return;
    }
    if (this.time >= this.duration - 0.05 && this.duration > 0) this.toTime(0);
    super.play();
  }

  pause() {
    this.#stopAt = Infinity;
    if (this.#taking) {
      this.#taking.play = false;
      this.tell('pause');
    }
    super.pause();
  }

  /** Moves to a time, made or not. */
  toTime(seconds) {
    this.#stopAt = Infinity;
    this.#looped = undefined;
    this.move(Math.min(Math.max(0, landing(seconds)), Math.max(0, this.reach - 0.01)));
  }

  move(time) {
    if (this.#taking) {
      this.#taking.time = time;
      this.tell('moved');
    } else {
      super.move(time);
    }
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
    if (this.paused || !this.settled) return;
    const { time } = this;
    if (time >= this.#stopAt) {
      this.pause();
    } else if (!this.loop) {
      this.#looped = undefined;
    } else if (this.#looped && time >= this.#looped.end) {
      this.move(landing(this.#looped.start));
    } else {
      this.#looped ??= this.sentenceNow;
    }
  }
}
