/* How a word is to be said from now on: an entry in the lexicon that all articles share. */
import { ask } from '../api.js';
import { $ } from '../dom.js';
import { openSheet } from '../sheets.js';
import { at } from '../site.js';

const PATH = at('/api/lexicon');
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/** A PLS document with one entry more; in front, where it counts before an older one for the same word. */
function withEntry(document, { word, alias, sounds }) {
  const said = sounds ? `<phoneme alphabet="ipa">${escaped(sounds)}</phoneme>` : `<alias>${escaped(alias)}</alias>`;
  const entry = `\n  <lexeme>\n    <grapheme>${escaped(word)}</grapheme>\n    ${said}\n  </lexeme>`;
  const start = /<lexicon\b[^>]*>/.exec(document);
  if (!start) throw new Error('The lexicon is written in a way this page cannot add to; edit lexicon.pls by hand.');
  const [tag] = start;
  const rest = document.slice(start.index + tag.length);
  const opened = tag.endsWith('/>') ? `${tag.slice(0, -2)}>${entry}\n</lexicon>` : tag + entry;
  return document.slice(0, start.index) + opened + rest;
}

export class LexiconSheet {
  /** @param saved called when an entry has been stored */
  constructor(aside, saved) {
    this.aside = aside;
    this.form = $('#lexicon-form');
    $('#lexicon-hear').addEventListener('click', () => this.#attempt((entry) => this.#hear(entry)));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#attempt(async (entry) => {
        await this.#save(entry);
        $('#lexicon').close();
        saved(entry.word);
      });
    });
  }

  open(word) {
    this.form.reset();
    $('#lexicon-problem').textContent = '';
    this.form.elements.word.value = word;
    openSheet('lexicon');
    this.form.elements.alias.focus();
  }

  async #attempt(act) {
    const entry = Object.fromEntries([...new FormData(this.form)].map(([name, value]) => [name, value.trim()]));
    const problem = $('#lexicon-problem');
    problem.textContent = '';
    if (!entry.alias && !entry.sounds) {
      problem.textContent = 'Write how it is to be read, or its sounds.';
      return;
    }
    try {
      await act(entry);
    } catch (refusal) {
      problem.textContent = refusal.message;
    }
  }

  async #hear({ alias }) {
    if (!alias) throw new Error('Sounds can be heard once they are saved.');
    await this.aside.say(alias);
  }

  async #save(entry) {
    const written = await (await ask(PATH, { cache: 'no-store' })).text();
    const body = withEntry(written, entry);
    await ask(PATH, { method: 'PUT', headers: { 'Content-Type': 'application/pls+xml' }, body });
  }
}
