/* The list of articles: search, order, and what stands there when there is nothing to list. */
import { getJson } from '../api.js';
import { $, $$, el } from '../dom.js';
import { Outage, isOutage, waitingFor } from '../outage.js';
import { recall, remember } from '../store.js';
import { say } from '../say.js';
import { minutesLeft, row, showQueued } from './row.js';
import { at } from '../site.js';

const PAGE = 100;
const MOST = 2000; // articles that are put in another order on this page
const WAIT = 250; // milliseconds after the last letter typed

/** What was heard, or cannot be, comes after all that is left to hear. */
const toHear = (summary) => minutesLeft(summary) || Number.MAX_VALUE;

const ORDERS = {
  updated: undefined,
  title: (a, b) => a.title.localeCompare(b.title),
  short: (a, b) => a.minutes - b.minutes,
  left: (a, b) => toHear(a) - toHear(b),
};

export class Shelf extends EventTarget {
  summaries = [];
  #turn = 0;
  #next = null;
  #outage = new Outage();

  start() {
    $('#order').value = recall('order', 'updated') in ORDERS ? recall('order', 'updated') : 'updated';
    $('#order').addEventListener('change', () => {
      remember('order', $('#order').value);
      this.refresh();
    });
    let timer;
    $('#q').addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.search(), WAIT);
    });
    $('#find').addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.search();
    });
    return this.refresh();
  }

  async search() {
    const q = $('#q').value.trim();
    history.replaceState(null, '', at(q ? `/?q=${encodeURIComponent(q)}` : '/'));
    $('#all-title').textContent = q ? `Found for “${q}”` : 'All articles';
    await this.refresh();
    say(`${this.summaries.length}${this.#next ? ' or more' : ''} article${this.summaries.length === 1 ? '' : 's'}.`);
  }

  /** Asks the server again and shows its answer. */
  async refresh() {
    this.#turn += 1;
    const turn = this.#turn;
    this.#outage.stop();
    const order = ORDERS[$('#order').value];
    try {
      const found = await this.#load(order ? MOST : PAGE);
      if (turn !== this.#turn) return; // an answer to an older question
      this.summaries = order ? found.sort(order) : found;
      this.#show();
      this.dispatchEvent(new Event('shown'));
    } catch (refusal) {
      this.#trouble(refusal);
    }
  }

  async #load(most, cursor = '') {
    const found = [];
    let next = cursor;
    do {
      const query = new URLSearchParams({ limit: PAGE });
      if ($('#q').value.trim()) query.set('q', $('#q').value.trim());
      if (next) query.set('cursor', next);
      const answer = await getJson(at(`/api/articles?${query}`), { cache: 'no-store' });
      found.push(...answer.articles);
      next = answer.next;
    } while (next && found.length < most);
    this.#next = next;
    return found;
  }

  #show() {
    $('#shelf').replaceChildren(...this.summaries.map(row));
    $('#shelf').after($('#shelf-state'));
    for (const old of $$('.empty, .more')) old.remove();
    if (this.summaries.length === 0) this.#nothing();
    else $('#shelf-state').replaceChildren(...(this.#next ? [this.#more()] : []));
  }

  #more() {
    const go = async (event) => {
      event.target.disabled = true;
      const older = await this.#load(PAGE, this.#next).catch((refusal) => this.#trouble(refusal));
      if (!older) return;
      const first = this.summaries.length;
      this.summaries.push(...older);
      this.#show();
      $$('#shelf .title')[first]?.focus();
    };
    return el('button', { type: 'button', onclick: go }, 'Older articles');
  }

  #nothing() {
    const q = $('#q').value.trim();
    const all = () => {
      $('#q').value = '';
      this.search();
      $('#q').focus();
    };
    $('#shelf-state').replaceChildren(...(q
      ? [el('p', {}, `Nothing matches “${q}”. Try fewer or other words.`), el('p', { class: 'actions' }, el('button', { type: 'button', onclick: all }, 'Show every article'))]
      : [el('p', {}, 'The library is empty. Add an article, drop a file onto this page, or put one into the folder of articles.'),
        el('p', { class: 'actions' }, el('button', { type: 'button', class: 'primary', 'data-opens': 'add' }, 'Add an article'))]));
  }

  #trouble(refusal) {
    const again = el('button', { type: 'button', onclick: () => this.refresh() }, 'Try again');
    const passing = isOutage(refusal);
    const words = passing ? waitingFor(refusal, 'the list comes') : refusal.message;
    $('#shelf').before($('#shelf-state')); // in sight, and not below a long list that is no answer
    $('#shelf-state').replaceChildren(el('p', { role: 'alert' }, words), el('p', { class: 'actions' }, again));
    if (passing) this.#outage.wait(() => this.refresh());
  }

  /** The article of this id as far as it is listed. */
  find(id) {
    return this.summaries.find((summary) => summary.id === id);
  }

  showQueued() {
    for (const item of $$('#shelf .row')) showQueued(item);
  }
}
