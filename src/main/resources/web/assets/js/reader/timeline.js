/* The cues of one narration and the two questions asked of them: what is heard at a time, what stands at an offset. */

/** Index of the last entry that is at most the value, -1 when none is; by binary search. */
export function lastAtMost(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Cues of one kind, in order of time. */
class Cues {
  constructor(cues) {
    this.all = cues;
    this.starts = Float64Array.from(cues, (cue) => cue.start);
    this.byPlace = [...cues.keys()].sort((a, b) => cues[a].from - cues[b].from || a - b);
    this.froms = Int32Array.from(this.byPlace, (index) => cues[index].from);
  }

  /** Index of the cue that has begun last at a time. */
  begunAt(time) {
    return lastAtMost(this.starts, time);
  }

  /** Index of the cue that stands at an offset, else of the next one after it, else -1. */
  at(offset) {
    const i = lastAtMost(this.froms, offset);
    if (i >= 0 && this.all[this.byPlace[i]].to > offset) return this.byPlace[i];
    return i + 1 < this.byPlace.length ? this.byPlace[i + 1] : -1;
  }
}

export class Timeline {
  /** @param answer of .../timeline.json */
  constructor(answer) {
    this.duration = answer.duration;
    this.complete = answer.complete;
    this.voice = answer.voice;
    this.sentences = new Cues(answer.cues.filter((cue) => cue.kind === 'sentence'));
    this.words = new Cues(answer.cues.filter((cue) => cue.kind === 'word'));
  }

  static none() {
    return new Timeline({ duration: 0, complete: false, cues: [] });
  }

  /**
   * What is lit at a time: the sentence and the word that have begun last, and the stretch of time for which that
   * holds. A word stays lit through the gap behind it, but not beyond its sentence.
   */
  litAt(time) {
    const s = this.sentences.begunAt(time);
    const w = this.words.begunAt(time);
    const sentence = this.sentences.all[s];
    const word = this.words.all[w];
    const inside = word && sentence && word.start >= sentence.start;
    return {
      sentence,
      word: inside ? word : undefined,
      since: Math.max(sentence?.start ?? 0, word?.start ?? 0),
      until: Math.min(this.sentences.starts[s + 1] ?? Infinity, this.words.starts[w + 1] ?? Infinity),
    };
  }

  /** Whether a sentence at this offset or after it is known. */
  reaches(offset) {
    return this.sentences.at(offset) >= 0;
  }

  /** The sentence some places before or after the one heard at a time; the first or last at the ends. */
  sentenceBy(time, steps) {
    const all = this.sentences.all;
    const to = Math.max(0, this.sentences.begunAt(time)) + steps;
    return all[Math.min(all.length - 1, Math.max(0, to))];
  }
}
