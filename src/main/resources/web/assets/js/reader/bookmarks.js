/* Bookmarks: sentences to be found again, with a note perhaps. The server keeps them, as it keeps the place. */
import { articlePath, ask, getJson, send } from '../api.js';
import { $, el } from '../dom.js';
import { clock } from '../format.js';
import { say } from '../say.js';
import { openSheet } from '../sheets.js';
import { Ribbons } from './ribbons.js';
import { state } from './transport.js';

const LONGEST_NOTE = 2000;
const LONGEST_TITLE = 80;

export class Bookmarks {
  #list = []; // [{at, note, words}] in the order of the text
  #noted; // the offset of the one whose note is being written

  constructor(player, map, marks) {
    Object.assign(this, { player, map, marks, ribbons: new Ribbons(map) });
    player.addEventListener('timeline', () => this.#mark());
  }

  /** Fills the list each time the contents are opened. */
  start() {
    $('#contents').addEventListener('opening', () => this.#show());
    $('#contents').addEventListener('close', () => { this.#noted = undefined; });
  }

  /** Takes up those of an article. */
  async load(id) {
    this.path = `${articlePath(id)}/bookmarks`;
    this.#list = [];
    const { path } = this;
    const { bookmarks } = await getJson(path, { cache: 'no-store' }).catch(() => ({ bookmarks: [] }));
    if (path === this.path) this.#take(bookmarks);
  }

  /** Puts one at the sentence that an offset is in; one that is there already stays. */
  async put(offset) {
    const at = this.#sentence(offset)?.from ?? Number(this.map.blockAt(offset).dataset.from);
    const there = this.#list.find((bookmark) => bookmark.at === at);
    if (!there && !await this.#try(() => this.#send(at, ''))) return;
    state(there ? 'This sentence has a bookmark.' : 'The sentence has a bookmark now.', [
      plain(there?.note ? 'Change the note' : 'Write a note', () => this.#openNote(at)),
      plain('Take it away', async () => {
        if (await this.#try(() => this.#remove(at))) state('The bookmark is gone.');
      }),
    ]);
  }

  #sentence(offset) {
    const { sentences } = this.player.timeline;
    return sentences.all[sentences.at(offset)];
  }

  async #send(at, note) {
    const kept = await (await send('PUT', `${this.path}/${at}`, { note })).json();
    this.#take([...this.#list.filter((other) => other.at !== at), kept]);
  }

  async #remove(at) {
    await ask(`${this.path}/${at}`, { method: 'DELETE' });
    this.#take(this.#list.filter((other) => other.at !== at));
  }

  /** Whether it came to pass; what stood in the way is told where the listener is. */
  async #try(act) {
    $('#bookmark-problem').textContent = '';
    try {
      await act();
      return true;
    } catch (refusal) {
      if ($('#contents').open) $('#bookmark-problem').textContent = refusal.message;
      else state(refusal.message);
      return false;
    }
  }

  #take(list) {
    this.#list = list.sort((a, b) => a.at - b.at);
    this.#mark();
    this.#show();
  }

  #mark() {
    const cues = this.#list.map(({ at }) => this.#sentence(at)).filter(Boolean);
    this.marks.markAll('bookmark', cues);
    this.ribbons.show(cues);
  }

  #openNote(at) {
    this.#noted = at;
    openSheet('contents');
    $('#bookmark-note')?.focus();
  }

  #show() {
    const rows = this.#list.map((bookmark) => this.#row(bookmark));
    $('#bookmark-list').replaceChildren(...(rows.length ? rows : [el('li', {}, 'No sentence has a bookmark yet.')]));
  }

  #row({ at, note, words }) {
    const sentence = this.#sentence(at);
    const title = shortened(sentence ? this.map.text(sentence.from, sentence.to) : words);
    const hidden = () => el('span', { class: 'visually-hidden' }, `: ${title}`);
    const go = el('button', { type: 'button', onclick: () => {
      $('#contents').close();
      if (this.player.toOffset(at)) this.map.article.dispatchEvent(new Event('voicemoved'));
    } }, el('span', { lang: this.map.article.lang }, title), el('span', { class: 'time' }, sentence ? clock(sentence.start) : ''));
    const rest = this.#noted === at ? [this.#form(at, note)] : [
      note && el('p', { class: 'note' }, note),
      el('p', { class: 'actions' },
        plain(note ? 'Change the note' : 'Write a note', () => this.#edit(at), hidden()),
        plain('Take away', () => this.#away(at), hidden())),
    ];
    return el('li', { 'data-at': String(at) }, go, ...rest);
  }

  #edit(at) {
    this.#noted = at;
    this.#show();
    $('#bookmark-note').focus();
  }

  #form(at, note) {
    const leave = () => {
      this.#noted = undefined;
      this.#show();
      $(`#bookmark-list [data-at="${at}"] .actions button`)?.focus();
    };
    const text = el('textarea', { id: 'bookmark-note', rows: 3, maxlength: LONGEST_NOTE });
    text.value = note;
    return el('form', { class: 'fields', onsubmit: async (event) => {
      event.preventDefault();
      if (!await this.#try(() => this.#send(at, text.value.trim()))) return;
      leave();
      say('The note is kept.');
    } },
    el('div', { class: 'field stacked' }, el('label', { for: 'bookmark-note' }, 'Note'), text),
    el('p', { class: 'actions' }, el('button', { class: 'primary' }, 'Keep it'), el('button', { type: 'button', onclick: leave }, 'Leave it')));
  }

  async #away(at) {
    if (!await this.#try(() => this.#remove(at))) return;
    say('The bookmark is gone.');
    ($('#bookmark-list button') ?? $('#contents [data-do="bookmark"]')).focus();
  }
}

/** As much of a sentence as tells it from others, to the end of a word. */
const shortened = (words) => (words.length <= LONGEST_TITLE ? words : `${words.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`);

const plain = (words, onclick, ...more) => el('button', { type: 'button', class: 'plain', onclick }, words, ...more);
