/* Choosing a voice: what the server tells of each one, a sentence of this article to hear it with, and another beside it. */
import { getJson } from '../api.js';
import { $, el } from '../dom.js';
import { at } from '../site.js';

const ENGINES = { freetts: 'FreeTTS', flite: 'flite', espeak: 'eSpeak NG' };
const BETWEEN = 400; // milliseconds between two voices

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
const named = (tag) => { try { return languages.of(tag); } catch { return tag; } };

/** A voice's name, with its language where the name does not tell. */
function label({ name, language }) {
  const spoken = named(language);
  return name.includes(named(language.split('-')[0])) ? name : `${name} (${spoken})`;
}

/** "FreeTTS · American English · 16 kHz · exact word times · BSD · 900 times as fast as speech here" */
function account({ engine, language, sampleRate, timing, licence, speed }) {
  const facts = [ENGINES[engine] ?? engine, named(language), `${sampleRate / 1000} kHz`, `${timing} word times`, licence,
    speed && `${Math.round(speed)} times as fast as speech here`];
  return facts.filter(Boolean).join(' · ');
}

export class Voices {
  #all = [];

  /**
   * @param language of the article, without its region
   * @param choose called to have the article read by a voice
   */
  constructor(player, map, aside, language, choose) {
    Object.assign(this, { player, map, aside, language });
    this.mine = $('#voice');
    this.other = $('#voice-other');
    for (const select of [this.mine, this.other]) select.addEventListener('input', () => this.show());
    const does = (name, act) => $(`#voice-${name}`).addEventListener('click', () => this.#attempt(act));
    does('hear', () => this.#hear(this.#id(this.mine)));
    does('hear-other', () => this.#hear(this.#id(this.other)));
    does('hear-both', async () => {
      if (!await this.#hear(this.#id(this.mine))) return;
      await new Promise((resolve) => { setTimeout(resolve, BETWEEN); });
      await this.#hear(this.#id(this.other));
    });
    does('take', () => choose(this.#id(this.other)));
    $('#listening').addEventListener('close', () => aside.stop());
    player.addEventListener('timeline', () => this.show());
  }

  /** Asks for the voices; what is told of one grows while it speaks, so it is asked again each time. */
  async load() {
    const { voices } = await getJson(at('/api/voices')).catch(() => ({ voices: this.#all }));
    const filled = this.#all.length > 0;
    this.#all = voices;
    if (!filled) {
      this.mine.append(...this.#options());
      this.other.append(...this.#options());
    }
    this.show();
  }

  #options() {
    const speaks = (voice) => voice.language.toLowerCase().split('-')[0] === this.language.toLowerCase();
    const option = (voice) => el('option', { value: voice.id }, label(voice));
    const group = (title, voices) => (voices.length ? [el('optgroup', { label: title }, ...voices.map(option))] : []);
    return [...group(`${named(this.language)}, the article’s language`, this.#all.filter(speaks)),
      ...group('Other languages', this.#all.filter((voice) => !speaks(voice)))];
  }

  /** Shows what is known of the voices that are chosen. */
  show() {
    const own = this.#find(this.player.timeline.voice);
    if (this.mine.value === '' && own) this.mine.options[0].text = `The article’s own: ${own.name}`;
    for (const [select, about] of [[this.mine, '#voice-about'], [this.other, '#voice-other-about']]) {
      const voice = this.#find(this.#id(select));
      $(about).textContent = voice ? account(voice) : '';
    }
    for (const name of ['hear-other', 'hear-both', 'take']) $(`#voice-${name}`).disabled = this.other.value === '';
  }

  /** The id that is chosen; the narration's own where none is. */
  #id(select) {
    return select.value || (select === this.mine ? this.player.timeline.voice : '');
  }

  #find(id) {
    return this.#all.find((voice) => voice.id === id);
  }

  /** Says the sentence at hand; true when it was heard to its end. */
  #hear(voice) {
    const sentence = this.player.sentenceNow ?? this.player.timeline.sentences.all[0];
    const text = sentence ? this.map.text(sentence.from, sentence.to) : this.map.blocks[0]?.textContent;
    return this.aside.say(text, voice);
  }

  async #attempt(act) {
    const problem = $('#voice-problem');
    problem.textContent = '';
    try {
      await act();
    } catch (refusal) {
      problem.textContent = refusal.message;
    }
  }
}
