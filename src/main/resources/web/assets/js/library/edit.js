/* Changing an article's file, with the server's own reading of it beside. */
import { articlePath, ask } from '../api.js';
import { $, el } from '../dom.js';
import { openSheet } from '../sheets.js';
import { elements } from './blocks.js';
import { at } from '../site.js';

const WAIT = 350; // milliseconds after the last change

/** The file behind an article: {text, type}. */
export async function source(id) {
  const answer = await ask(`${articlePath(id)}/source`, { cache: 'no-store' });
  return { text: await answer.text(), type: answer.headers.get('Content-Type') };
}

export const put = (id, { text, type }) =>
  ask(articlePath(id), { method: 'PUT', headers: { 'Content-Type': type }, body: text });

export class Edit {
  #id;
  #type;
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
  }

  async open(summary) {
    $('#edit-title').textContent = `Edit “${summary.title}”`;
    $('#edit-problem').textContent = '';
    const { text, type } = await source(summary.id);
    this.#id = summary.id;
    this.#type = type;
    $('#edit-text').value = text;
    $('#edit-text').lang = summary.language;
    openSheet('edit');
    await this.#preview();
  }

  async #preview() {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const answer = await ask(at('/api/preview'), { method: 'POST', headers: { 'Content-Type': this.#type }, body: $('#edit-text').value });
      const article = await answer.json();
      if (turn === this.#turn) $('#preview').replaceChildren(...elements(article));
    } catch (refusal) {
      if (turn === this.#turn) $('#preview').replaceChildren(el('p', {}, refusal.message));
    }
  }

  async #save(saved) {
    try {
      await put(this.#id, { text: $('#edit-text').value, type: this.#type });
      $('#edit').close();
      await saved();
    } catch (refusal) {
      $('#edit-problem').textContent = refusal.message;
    }
  }
}
