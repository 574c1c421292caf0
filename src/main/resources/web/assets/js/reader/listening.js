/* How it is read: voice, pitch and what is passed over make another narration; speed is the browser's. Kept here, the
   voice for each language by itself. */
import { articlePath } from '../api.js';
import { $, $$ } from '../dom.js';
import { recall, remember } from '../store.js';

const STANDARD_SKIPS = ['addresses', 'code', 'figures', 'footnotes']; // what the server passes over unasked

export class Listening {
  constructor(player, id, language) {
    this.player = player;
    this.#take(id, language);
    this.now = { voices: {}, pitch: 1, rate: 1, hold: '', skips: STANDARD_SKIPS, next: true, ...recall('listening', {}) };
    this.form = $('#listening-form');
  }

  #take(id, language) {
    this.id = id;
    this.language = language.split('-')[0];
  }

  /** Another article is read from now on. */
  open(id, language) {
    this.#take(id, language);
    this.#show();
  }

  /** The parameters of the narration, those that are not the server's own choice. */
  query() {
    const query = new URLSearchParams();
    const { pitch, skips } = this.now;
    if (this.voice) query.set('voice', this.voice);
    if (pitch !== 1) query.set('pitch', pitch.toFixed(2));
    if ([...skips].sort().join() !== STANDARD_SKIPS.join()) query.set('skip', [...skips].sort().join(',') || 'none');
    return query;
  }

  /** @param chosen called with the parameters when another narration is wanted */
  start(chosen) {
    this.chosen = chosen;
    this.player.rate = this.now.rate;
    this.player.addEventListener('rate', () => this.#keep({ rate: this.player.rate }));
    this.#show();
    this.form.addEventListener('input', ({ target }) => this.#onInput(target));
    this.form.addEventListener('change', ({ target }) => {
      if (target.name === 'voice') this.#choose(target.value);
      else if (['pitch', 'skip'].includes(target.name)) this.#choose();
    });
  }

  /** The id of the voice that was chosen for this language; empty for the article's own. */
  get voice() {
    return this.now.voices[this.language] ?? '';
  }

  /** Gives up a voice that is not there any more. */
  forgetVoice() {
    this.#keep({ voices: { ...this.now.voices, [this.language]: '' } });
    this.#show();
  }

  #onInput({ name, value, checked }) {
    if (name === 'rate') this.player.rate = Number(value);
    if (name === 'loop') this.player.loop = checked;
    if (name === 'next') this.#keep({ next: checked });
    if (name === 'hold') this.#keep({ hold: value });
    if (name === 'pitch') this.#keep({ pitch: Number(value) });
    this.#showPitch();
  }

  /** Has the article, and others in its language, read by another voice from now on. */
  take(voice) {
    this.#choose(voice);
    this.#show();
  }

  #choose(voice = this.voice) {
    const skips = $$('[name="skip"]:checked', this.form).map((box) => box.value);
    this.#keep({ skips, voices: { ...this.now.voices, [this.language]: voice } });
    this.#links();
    this.chosen(this.query());
  }

  #show() {
    this.#showPitch();
    $('[name="next"]', this.form).checked = this.now.next;
    $('#hold').value = this.now.hold;
    for (const box of $$('[name="skip"]', this.form)) box.checked = this.now.skips.includes(box.value);
    this.showVoice();
    this.#links();
  }

  #showPitch() {
    $('#pitch').value = this.now.pitch;
    $('output[for="pitch"]').value = this.now.pitch.toFixed(2);
  }

  /** Shows which voice is chosen, once the list of them is there. */
  showVoice() {
    $('#voice').value = this.voice;
  }

  #links() {
    for (const link of $$('[data-format]', this.form)) {
      const query = this.query();
      link.href = `${articlePath(this.id)}/audio.${link.dataset.format}?${[String(query), 'download'].filter(Boolean).join('&')}`;
    }
  }

  #keep(some) {
    this.now = { ...this.now, ...some };
    remember('listening', this.now);
  }
}
