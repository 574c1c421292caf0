/* Changing an article's file, with the server's own reading of it beside. */
import { articlePath, ask } from '../api.js';
import { $, el } from '../dom.js';
import { say } from '../say.js';
import { openSheet } from '../sheets.js';
import { elements } from './blocks.js';
import { at } from '../site.js';

const WAIT = 350; // milliseconds after the last change

/** The file behind an article: {text, type}. */
export async function source(id) {
  const answer = await ask(`${articlePath(id)}/source`, { cache: 'no-store' });
  return { text: await answer.text(), type: answer.headers.get('Content-Type') };
}

export const put = (id, { text, type }, fields = {}) =>
  ask(articlePath(id), { method: 'PUT', headers: { 'Content-Type': type, ...fields }, body: text });

/** The state of an article, to be overwritten and no other. */
const stateOf = async (id) => (await ask(articlePath(id), { cache: 'no-store' })).headers.get('ETag');

export class Edit {
  #summary;
  #stored; // the file as it was when it was opened: {text, type}
  #state;
  #drafts = new Map(); // what was typed and not saved, by id
  #turn = 0;

  constructor(saved) {
    const form = $('#edit-form');
    let timer;
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#preview(), WAIT);
    });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      await this.#save(saved);
    });
    $('#edit').addEventListener('close', () => this.#keep());
  }

  async open(summary) {
    const state = await stateOf(summary.id); // before the text: what changes between the two is noticed
    this.#stored = await source(summary.id);
    this.#state = state;
    this.#summary = summary;
    const draft = this.#drafts.get(summary.id);
    $('#edit-title').textContent = `Edit “${summary.title}”`;
    $('#edit-problem').textContent = draft ? 'These are your changes; they are not saved yet.' : '';
    $('#edit-text').value = draft ?? this.#stored.text;
    $('#edit-text').lang = summary.language;
    openSheet('edit');
    $('#edit-text').setSelectionRange(0, 0); // it begins where the text does
    $('#edit-text').scrollTop = 0;
    await this.#preview();
  }

  async #preview() {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const answer = await ask(at('/api/preview'), {
        method: 'POST', headers: { 'Content-Type': this.#stored.type }, body: $('#edit-text').value,
      });
      const article = await answer.json();
      if (turn === this.#turn) $('#preview').replaceChildren(...elements(article));
    } catch (refusal) {
      if (turn === this.#turn) $('#preview').replaceChildren(el('p', {}, refusal.message));
    }
  }

  async #save(saved) {
    const text = $('#edit-text').value;
    try {
      await put(this.#summary.id, { text, type: this.#stored.type }, this.#state ? { 'If-Match': this.#state } : {});
      this.#stored.text = text;
      $('#edit').close();
      await saved();
    } catch (refusal) {
      if (refusal.status === 412) {
        this.#state = undefined;
        $('#edit-problem').textContent = 'The article has been changed meanwhile, elsewhere. Save again to put yours in its place.';
      } else {
        $('#edit-problem').textContent = refusal.message;
      }
    }
  }

  /** Keeps what was typed when the dialog is closed without saving, and leaves the way back in the row. */
  #keep() {
    const { id } = this.#summary;
    const text = $('#edit-text').value;
    const row = $(`#shelf [data-id="${id}"]`);
    row?.querySelector('.unsaved')?.remove();
    this.#drafts.delete(id);
    // A text field has line feeds alone, whatever the file has.
    if (text === this.#stored.text.replaceAll('\r\n', '\n')) return;
    this.#drafts.set(id, text);
    row?.append(this.#way(this.#summary));
    say('Your changes are not saved.');
  }

  #way(summary) {
    const note = el('p', { class: 'unsaved' }, 'Your changes are not saved. ',
      el('button', { type: 'button', class: 'plain', onclick: () => this.open(summary) }, 'Go on editing'), ' ',
      el('button', { type: 'button', class: 'plain', onclick: () => {
        this.#drafts.delete(summary.id);
        note.remove();
      } }, 'Drop them'));
    return note;
  }
}
