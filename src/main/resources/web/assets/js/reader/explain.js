/* Why a word is read the way it is: the server's own account of its sentence. */
import { send } from '../api.js';
import { $, el } from '../dom.js';
import { at } from '../site.js';

const SLOWLY = 0.6; // of the natural speed

const plain = (words) => words.toLowerCase().replaceAll('’', "'");
const asWritten = (token) => plain(token.written) === plain(token.spoken);
const rule = (token) => token.kind.replaceAll('-', ' ');

function verdict(token) {
  if (!token.spoken) return `is passed over in silence (${rule(token)}).`;
  return asWritten(token) ? 'is read as it is written.' : `is read “${token.spoken}” (${rule(token)}).`;
}

export class Explain {
  #before;

  /** @param differently called with a written word that is to be said differently */
  constructor(player, map, aside, differently) {
    Object.assign(this, { player, map, aside, differently });
    this.panel = $('#explain');
    this.panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  /** Explains the word at an offset, with its sentence around it. */
  async show(offset) {
    this.#before = document.activeElement;
    const { sentences } = this.player.timeline;
    const cue = sentences.all[sentences.at(offset)];
    const block = this.map.blockAt(offset);
    const from = cue?.from ?? Number(block.dataset.from);
    const text = this.map.text(from, cue?.to ?? from + block.textContent.length);
    this.#fill(el('p', { class: 'lead' }, 'Looking it up…'));
    try {
      const { tokens } = await (await send('POST', at('/api/explain'), { text })).json();
      this.#fill(...this.#account(tokens, offset - from));
    } catch (refusal) {
      this.#fill(el('p', { class: 'lead' }, refusal.message));
    }
    $('#explain-title').focus();
  }

  close() {
    this.panel.hidden = true;
    this.#before?.focus?.();
  }

  #fill(...nodes) {
    this.panel.hidden = false;
    $('#explain-body').replaceChildren(...nodes);
  }

  #ways({ written, spoken }) {
    const problem = el('span', { role: 'alert' });
    const hear = (rate) => async () => {
      problem.textContent = '';
      await this.aside.say(written, undefined, rate).catch((refusal) => { problem.textContent = refusal.message; });
    };
    const way = (name, onclick) => el('button', { type: 'button', class: 'plain', onclick }, name);
    return [way('Say it differently', () => this.differently(written)),
      ...(spoken ? [way('Hear it', hear()), way('Hear it slowly', hear(SLOWLY))] : []), problem];
  }

  #account(tokens, at) {
    const chosen = tokens.find((token) => token.to > at) ?? tokens.at(-1);
    if (!chosen) return [el('p', { class: 'lead' }, 'Nothing is said for this.')];
    const others = tokens.filter((token) => token !== chosen && !asWritten(token));
    const rows = others.flatMap((token) => [
      el('dt', {}, token.written),
      el('dd', {}, token.spoken || 'passed over', ' ', el('span', { class: 'kind' }, rule(token))),
    ]);
    const list = [el('h3', {}, 'Also in this sentence'), el('dl', { lang: this.map.article.lang }, ...rows)];
    return [
      el('p', { class: 'said', lang: this.map.article.lang }, chosen.written),
      el('p', { class: 'lead' }, verdict(chosen)),
      el('p', { class: 'ways' }, ...this.#ways(chosen)),
      ...(others.length > 0 ? list : []),
    ];
  }
}
