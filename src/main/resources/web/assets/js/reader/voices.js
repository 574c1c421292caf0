/* Choosing a voice: what the server tells of each one, a sentence of this article to hear it with, and another beside it. */
import { getJson } from '../api.js';
import { $, el } from '../dom.js';
import { at } from '../site.js';

const ENGINES = { freetts: 'FreeTTS', flite: 'flite', espeak: 'eSpeak NG' };
const BETWEEN = 400; // milliseconds between two voices

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
const named = (tag) => { try { return languages.of(tag); } catch { return tag; } };

/** A language without its region, as it is compared. */
const tongue = (tag) => tag.toLowerCase().split('-')[0];

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
  #for; // the article's language when they were listed

  /**
   * @param listening knows the article's language, and takes the voice that is chosen
   */
  constructor(player, map, aside, listening) {
    Object.assign(this, { player, map, aside, listening });
    this.spoken = $('#voice-language');
    this.spoken.addEventListener('input', (event) => {
      event.stopPropagation(); // it narrows the choice and chooses nothing
      this.#fill();
    });
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
    does('take', () => listening.take(this.#id(this.other)));
    $('#listening').addEventListener('close', () => aside.stop());
    player.addEventListener('timeline', () => this.#fill());
  }

  /** Asks for the voices; what is told of one grows while it speaks, so it is asked again each time. */
  async load() {
    const { voices } = await getJson(at('/api/voices')).catch(() => ({ voices: this.#all }));
    this.#all = voices;
    this.#languages();
    this.#fill();
  }

  /** The languages that are spoken here, the article's first, each with the number of its voices. */
  #languages() {
    const count = new Map();
    for (const voice of this.#all) count.set(tongue(voice.language), (count.get(tongue(voice.language)) ?? 0) + 1);
    const own = tongue(this.listening.language);
    const option = ([language, n]) => el('option', { value: language }, n > 1 ? `${named(language)} (${n})` : named(language));
    const others = [...count].filter(([language]) => language !== own)
      .sort(([a], [b]) => named(a).localeCompare(named(b)));
    const ownCount = count.get(own);
    const group = (title, entries) => (entries.length ? [el('optgroup', { label: title }, ...entries.map(option))] : []);
    const value = this.#for === own ? this.spoken.value : '';
    this.#for = own;
    this.spoken.replaceChildren(...group('The article’s language', ownCount ? [[own, ownCount]] : []), ...group('Others', others));
    const chosen = this.#find(this.listening.query().get('voice') ?? this.player.timeline.voice);
    this.spoken.value = value || (chosen ? tongue(chosen.language) : own);
    $('#voice-language-field').hidden = count.size < 2;
  }

  /** Offers the voices of the language that is chosen; one that is in use stays in its list. */
  #fill() {
    const spoken = this.#all.filter((voice) => tongue(voice.language) === this.spoken.value);
    for (const select of [this.mine, this.other]) {
      const { value } = select;
      const kept = select === this.mine ? this.listening.voice : value;
      const used = this.#find(kept);
      const away = used && !spoken.includes(used) ? [used] : [];
      select.replaceChildren(select.options[0], ...[...away, ...spoken].map((voice) => el('option', { value: voice.id }, label(voice))));
      select.value = used ? kept : '';
    }
    this.show();
  }

  /** Shows what is known of the voices that are chosen. */
  show() {
    const own = this.#find(this.player.timeline.voice);
    if (own && !this.listening.voice) this.mine.options[0].text = `The article’s own: ${own.name}`;
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
